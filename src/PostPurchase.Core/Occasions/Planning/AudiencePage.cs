using NodaTime;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>Whom an occasion would take; pages add up.</summary>
/// <param name="From">The day on which journeys would start.</param>
/// <param name="Date">The day it is about; the first of several.</param>
/// <param name="Looked">Customers looked at; of win-back, anniversary and reorder, orders.</param>
/// <param name="Included">Journeys that would begin.</param>
/// <param name="MayBeWritten">Of them, those with a legal basis for a mail of the campaign, as of now.</param>
/// <param name="AlreadyHad">Those that had it before, or are planned already.</param>
/// <param name="OutsideAudience">Those that the conditions leave out.</param>
/// <param name="NotConcerned">Those whose day it is not after all, such as a win-back of who has ordered since; and those without an order that stands.</param>
/// <param name="Examples">Up to twenty orders that would carry a journey.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
public sealed record AudiencePage(
    LocalDate From,
    LocalDate Date,
    int Looked,
    int Included,
    int MayBeWritten,
    int AlreadyHad,
    int OutsideAudience,
    int NotConcerned,
    IReadOnlyList<string> Examples,
    AudienceCursor? Next);
