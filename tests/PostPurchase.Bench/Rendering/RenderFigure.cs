using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Rendering;

/// <summary>A mail or a page, and its rate beside the baseline's of the same run.</summary>
internal sealed record RenderFigure(string What, Spread PerSecond, double RatioToBaseline, int HtmlBytes, int? TextBytes);
