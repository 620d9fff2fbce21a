namespace PostPurchase.Local.Pages;

/// <summary>What only the local host has: a mailbox, a clock to move, and pages that lead through both.</summary>
internal static class LocalPages
{
    public static void MapLocalPages(this IEndpointRouteBuilder routes)
    {
    }
}
