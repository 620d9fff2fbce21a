using NodaTime;
using PostPurchase.Core.Intake.Arrivals;

namespace PostPurchase.Web.Intake;

/// <summary>How many webhooks came in, in the JSON API.</summary>
internal sealed record ArrivalDaysDocument(IReadOnlyList<ArrivalDaysDocument.Day> Days)
{
    public static ArrivalDaysDocument Of(IReadOnlyList<ArrivalDay> days) => new([.. days.Select(day => new Day(day.Date, day.Platforms))]);

    /// <param name="Date">In UTC.</param>
    /// <param name="Platforms">Counts of 24 hours by outcome.</param>
    internal sealed record Day(LocalDate Date, IReadOnlyDictionary<string, PlatformDay> Platforms);
}
