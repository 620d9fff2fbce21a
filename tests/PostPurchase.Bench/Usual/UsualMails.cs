namespace PostPurchase.Bench.Usual;

/// <summary>The five mails of an order, by the ids of the default campaign's steps.</summary>
internal static class UsualMails
{
    /// <summary>Characters of a ready mail of the usual ways, which render nothing: about as many as ours have.</summary>
    public const int Body = 8000;

    public static IReadOnlyList<string> Steps { get; } = ["confirmation", "shipping-notice", "delivery-check-in", "survey", "review-request"];

    /// <summary>Milliseconds after the order; what is measured for its rate waits for a word instead.</summary>
    public static IReadOnlyList<int> Delays { get; } = [0, 100, 500, 1000, 1500];
}
