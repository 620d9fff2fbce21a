using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Storing;

/// <summary>One operation at one size, and its rate beside a bare insert into the same store in the same run.</summary>
internal sealed record StorageFigure(string Store, string Operation, string At, Spread PerSecond, double RatioToBareInsert);
