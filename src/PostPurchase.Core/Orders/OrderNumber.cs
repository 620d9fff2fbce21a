namespace PostPurchase.Core.Orders;

/// <summary>Compares order numbers as people write them.</summary>
internal static class OrderNumber
{
    private static readonly char[] Between = [' ', '\n', '#', ',', ';', ':', '/', '(', ')'];

    /// <summary>Whether one of the words of a text is the number, without regard to case and <c>#</c>.</summary>
    public static bool IsNamedIn(string text, string number)
    {
        var bare = number.Trim().TrimStart('#');
        return bare.Length > 0
            && (string.Equals(text.Trim().TrimStart('#'), bare, StringComparison.OrdinalIgnoreCase)
                || text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Contains(bare, StringComparer.OrdinalIgnoreCase));
    }
}
