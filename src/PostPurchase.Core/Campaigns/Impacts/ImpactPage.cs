using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Campaigns.Impacts;

/// <summary>What a publication does to some of the orders on the way; pages add up.</summary>
/// <param name="Draft">The tag of the draft that was compared with: when it differs from the first page's, begin again.</param>
/// <param name="Orders">Orders looked at.</param>
/// <param name="Moved">Journeys that go on with the draft.</param>
/// <param name="Staying">Journeys that keep the version they run on.</param>
/// <param name="Mails">How many mails of each kind.</param>
/// <param name="Examples">Up to twenty mails of each kind, but those that keep their time or wait.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
public sealed record ImpactPage(
    string Draft,
    int Orders,
    int Moved,
    int Staying,
    IReadOnlyDictionary<ImpactKind, int> Mails,
    IReadOnlyDictionary<ImpactKind, IReadOnlyList<ImpactExample>> Examples,
    IndexCursor? Next);
