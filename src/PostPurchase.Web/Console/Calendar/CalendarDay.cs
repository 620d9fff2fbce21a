using NodaTime;
using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Quotas.Forecasting;

namespace PostPurchase.Web.Console.Calendar;

/// <summary>A day of the console's calendar.</summary>
/// <param name="Holiday">Name of the public holiday where the shop is; null for none.</param>
/// <param name="Occasions">Whose day it is.</param>
/// <param name="Starts">Occasions whose journeys start on it, on another day than their own.</param>
/// <param name="Planned">What is expected to go; null where the forecast does not reach.</param>
/// <param name="Sent">How many mails went; null where it is not counted.</param>
/// <param name="Peak">What does not fit the quota; null where all does.</param>
public sealed record CalendarDay(
    LocalDate Date,
    string? Holiday,
    IReadOnlyList<CalendarDate> Occasions,
    IReadOnlyList<CalendarDate> Starts,
    ForecastDay? Planned,
    int? Sent,
    PeakWarning? Peak);
