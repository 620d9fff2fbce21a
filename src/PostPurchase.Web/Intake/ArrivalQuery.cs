using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Intake;

/// <summary>Which arrivals somebody asks for, in the query of an address.</summary>
public sealed record ArrivalQuery(string? Platform, string? Outcome, string? Order, string? Day, string? After, int? Limit)
{
    /// <summary>Null where a part of it can't be read. A day is one of the shop's calendar.</summary>
    public ArrivalFilter? Filter(Shop shop)
    {
        LocalDate? date = null;
        if (Day is { Length: > 0 })
        {
            if (!LocalDatePattern.Iso.Parse(Day).TryGetValue(default, out var read))
            {
                return null;
            }

            date = read;
        }

        ArrivalOutcome? outcome = null;
        if (Outcome is { Length: > 0 })
        {
            if (!Enum.TryParse<ArrivalOutcome>(Outcome.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var read) || int.TryParse(Outcome, out _))
            {
                return null;
            }

            outcome = read;
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(shop.TimeZone) ?? DateTimeZone.Utc;
        return new ArrivalFilter
        {
            Platform = Platform is { Length: > 0 } platform ? platform : null,
            Outcome = outcome,
            Order = Order?.Trim() is { Length: > 0 } order ? order : null,
            From = date is { } from ? zone.AtStartOfDay(from).ToInstant() : null,
            Until = date is { } last ? zone.AtStartOfDay(last.PlusDays(1)).ToInstant() : null,
        };
    }
}
