using System.Globalization;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Results.Statistics;

namespace PostPurchase.Web.Console.Results;

/// <summary>The tables about who buys again.</summary>
internal static class LoyaltyTables
{
    public static FigureTable Customers(LoyaltyResults results, FigureText text) => new(
        "repeat",
        text.Say("Alle Kunden: wieder gekauft nach der ersten Bestellung", "All customers: bought again after the first order"),
        [text.Say("innerhalb von", "within"), text.Say("Kunden", "customers"), text.Say("wieder gekauft", "bought again"), text.Say("Anteil", "share"), text.Say("liegt mit 95 % Sicherheit", "lies with 95% confidence")],
        [
            .. results.Customers.OrderBy(window => window.Key).Select(window => (IReadOnlyList<FigureCell>)
            [
                Days(window.Key, text), text.Count(window.Value.Of), text.Count(window.Value.Count), text.Share(window.Value), text.Range(window.Value.Interval),
            ]),
        ]);

    /// <param name="results">The figures.</param>
    /// <param name="names">Of campaigns, by id.</param>
    /// <param name="text">Writes them.</param>
    public static FigureTable Repeat(LoyaltyResults results, IReadOnlyDictionary<string, string> names, FigureText text) => new(
        "holdout",
        text.Say("Wieder gekauft: mit Werbung der Kampagne gegen Kontrollgruppe", "Bought again: with the campaign's advertising against the control group"),
        [
            text.Say("Kampagne", "Campaign"), text.Say("innerhalb von", "within"), text.Say("Kunden mit", "customers with"), text.Say("Anteil", "share"),
            text.Say("Kontrollgruppe", "control group"), text.Say("Anteil", "share"), text.Say("Unterschied liegt (95 %)", "difference lies (95 %)"),
        ],
        [
            .. results.Campaigns.SelectMany(campaign => campaign.Windows.Select(window => (IReadOnlyList<FigureCell>)
            [
                FigureCell.Text(names.GetValueOrDefault(campaign.Campaign, campaign.Campaign)), Days(window.Days, text), text.Count(window.Treated.Repeat.Of),
                text.Share(window.Treated.Repeat), text.Count(window.HeldOut.Repeat.Of), text.Share(window.HeldOut.Repeat), text.Points(window.Difference),
            ])),
        ]);

    /// <inheritdoc cref="Repeat"/>
    public static FigureTable Revenue(LoyaltyResults results, IReadOnlyDictionary<string, string> names, FigureText text) => new(
        "revenue",
        text.Say("Umsatz je Kunde danach: mit Werbung der Kampagne gegen Kontrollgruppe", "Revenue per customer afterwards: with the campaign's advertising against the control group"),
        [
            text.Say("Kampagne", "Campaign"), text.Say("innerhalb von", "within"), text.Say("Währung", "currency"), text.Say("mit", "with"),
            text.Say("Kontrollgruppe", "control group"), text.Say("Unterschied liegt (95 %)", "difference lies (95 %)"),
        ],
        [
            .. from campaign in results.Campaigns
               from window in campaign.Windows
               from currency in window.Treated.Revenue.Keys.Union(window.HeldOut.Revenue.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
               select (IReadOnlyList<FigureCell>)
               [
                   FigureCell.Text(names.GetValueOrDefault(campaign.Campaign, campaign.Campaign)), Days(window.Days, text), FigureCell.Text(currency),
                   text.Money(window.Treated.Revenue.GetValueOrDefault(currency), currency), text.Money(window.HeldOut.Revenue.GetValueOrDefault(currency), currency),
                   Range(window.RevenueDifference.GetValueOrDefault(currency), currency, text),
               ],
        ]);

    private static FigureCell Days(int days, FigureText text) =>
        new($"{days} {text.Say("Tagen", "days")}", days.ToString(CultureInfo.InvariantCulture), IsNumber: false);

    private static FigureCell Range(ConfidenceInterval? interval, string currency, FigureText text)
    {
        if (interval is null)
        {
            return new FigureCell(text.NotEnough, "");
        }

        var (low, high) = (text.Money(Math.Round((decimal)interval.Low, 2), currency), text.Money(Math.Round((decimal)interval.High, 2), currency));
        return new FigureCell($"{low.Shown} {text.Say("bis", "to")} {high.Shown}", $"{low.Plain} {text.Say("bis", "to")} {high.Plain}");
    }
}
