using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Usual;

/// <summary>One way in the table.</summary>
/// <param name="OrdersPerSecond">From the first order to the last mail in the sink.</param>
/// <param name="TakenPerSecond">Orders acknowledged, the mails still to be sent.</param>
/// <param name="MailsPerSecond">Once all are due.</param>
/// <param name="RatioToOurs">Of the orders a second; null where ours was not run.</param>
/// <param name="Lost">Mails of acknowledged orders that never reached the sink.</param>
/// <param name="PostedAgain">Mails posted more than once, under the same operation id.</param>
internal sealed record UsualFigure(
    string Way, Spread OrdersPerSecond, Spread TakenPerSecond, Spread MailsPerSecond, double? RatioToOurs, double PeakMiB, int? Kills, int? Lost, int? PostedAgain);
