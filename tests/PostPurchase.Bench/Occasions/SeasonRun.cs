namespace PostPurchase.Bench.Occasions;

/// <summary>A season planned; memory is the most that the process had used so far.</summary>
internal sealed record SeasonRun(
    int AudiencePercent, double Seconds, double CustomersPerSecond, double PeakMiBAtTenth, double PeakMiBAtHalf, double PeakMiBAtEnd);
