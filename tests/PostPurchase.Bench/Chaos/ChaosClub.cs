using NodaTime;

namespace PostPurchase.Bench.Chaos;

/// <summary>
/// A campaign beside the default one, for some orders only: conditions on country, amount and product, a control group, two variants, a
/// text of its own, mails of service and two kinds of advertising.
/// </summary>
internal static class ChaosClub
{
    public const string Id = "club";
    public const string Machine = "machine-1";

    /// <summary>The campaigns' mails are held apart by the calendar here; the cap on their number has tests of its own.</summary>
    public const string Settings = """{"frequencyCap":{"advertising":{"most":100,"days":7},"nonContractPerDay":0}}""";

    public const string Json =
        """
        {
          "id": "club",
          "name": { "de": "Club", "en": "Club" },
          "entry": [
            { "field": "order.country", "operator": "one-of", "values": ["DE", "AT"] },
            { "field": "order.total", "operator": "at-least", "value": "50" }
          ],
          "holdout": 20,
          "messages": [{ "name": "club-offer", "category": "offers", "de": "---\nsubject: Für Sie\npreheader: Ein Angebot.\n---\n# Guten Tag\n\nNeues aus der Rösterei.\n" }],
          "steps": [
            {
              "id": "club-check-in", "message": "delivery-check-in", "class": "service",
              "anchor": { "on": "delivered" }, "timing": { "delay": "P2D", "timeOfDay": "11:00" }
            },
            {
              "id": "club-offer", "message": "club-offer", "class": "advertising",
              "anchor": { "on": "delivered" }, "timing": { "delay": "P3D", "timeOfDay": "10:00" },
              "variants": [
                { "id": "early", "share": 50 },
                { "id": "late", "share": 50, "timing": { "delay": "P5D", "timeOfDay": "15:00" } }
              ]
            },
            {
              "id": "club-review", "message": "review-request", "class": "advertising",
              "anchor": { "on": "sent", "step": "club-offer" }, "timing": { "delay": "P2D", "timeOfDay": "12:00" },
              "expiry": "P30D", "holdLimit": "P14D",
              "conditions": [{ "field": "lines.product", "operator": "equal", "value": "machine-1" }]
            }
          ]
        }
        """;

    private const int Holdout = 20;
    private const int Early = 50;

    /// <summary>What a member gets. The control group gets no advertising.</summary>
    /// <param name="lot">0 to 99, by the subject.</param>
    public static IEnumerable<ChaosMail> Mails(Func<string, int> lot, string product)
    {
        yield return new("club-check-in", Instant.FromUtc(2026, 3, 30, 9, 0));
        if (lot("club|holdout") < Holdout)
        {
            yield break;
        }

        var isEarly = lot("club|club-offer") < Early;
        yield return new("club-offer", isEarly ? Instant.FromUtc(2026, 3, 31, 8, 0) : Instant.FromUtc(2026, 4, 2, 13, 0), NeedsBasis: true);
        if (product == Machine)
        {
            yield return new("club-review", isEarly ? Instant.FromUtc(2026, 4, 2, 10, 0) : Instant.FromUtc(2026, 4, 4, 10, 0), NeedsBasis: true);
        }
    }
}
