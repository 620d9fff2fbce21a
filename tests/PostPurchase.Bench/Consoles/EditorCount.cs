namespace PostPurchase.Bench.Consoles;

/// <summary>A count of the campaign editor that goes on in steps, gone through some times: the first answers a link, each further one a form.</summary>
/// <param name="Count">The page that it begins on.</param>
/// <param name="Posts">Forms sent until all was counted, or until it was given up.</param>
/// <param name="MedianMs">From the request to the last byte of the answer, over loopback, without the first time through.</param>
/// <param name="IsDone">Whether all was counted, and every answer was a page.</param>
internal sealed record EditorCount(string Count, int Posts, double MedianMs, double MostMs, double MostKilobytes, bool IsDone);
