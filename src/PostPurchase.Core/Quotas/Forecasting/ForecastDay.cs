using NodaTime;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>A day of a shop's forecast.</summary>
/// <param name="Date">In the shop's zone.</param>
/// <param name="Planned">Mails that are due.</param>
/// <param name="Others">Mails of the host's other shops that are due on it: the quota is theirs too.</param>
/// <param name="PeakHour">The hour with most of the shop's mails; null on a day without any.</param>
/// <param name="PeakMails">How many are due in it.</param>
/// <param name="Classes">All classes, in the order of sending.</param>
/// <param name="NotFitting">What does not fit, by class and campaign.</param>
public sealed record ForecastDay(
    LocalDate Date,
    int Planned,
    int Others,
    Instant? PeakHour,
    int PeakMails,
    IReadOnlyList<ForecastClass> Classes,
    IReadOnlyList<LateMails> NotFitting);
