using PostPurchase.Core.Campaigns.Impacts;

namespace PostPurchase.Local.Campaigns;

/// <summary>What a publication does to orders on the way: a page, or pages added up.</summary>
internal sealed record ImpactSum(
    int Orders,
    int Moved,
    int Staying,
    IReadOnlyDictionary<string, int> Mails,
    IReadOnlyDictionary<string, IReadOnlyList<ImpactExample>> Examples,
    string? Next)
{
    private const int MostExamples = 20;

    public static ImpactSum operator +(ImpactSum one, ImpactSum other) => new(
        one.Orders + other.Orders,
        one.Moved + other.Moved,
        one.Staying + other.Staying,
        one.Mails.Keys.Union(other.Mails.Keys)
            .ToDictionary(kind => kind, kind => one.Mails.GetValueOrDefault(kind) + other.Mails.GetValueOrDefault(kind)),
        one.Examples.Keys.Union(other.Examples.Keys).ToDictionary(kind => kind, kind => Join(one, other, kind)),
        other.Next);

    private static IReadOnlyList<ImpactExample> Join(ImpactSum one, ImpactSum other, string kind) =>
        [.. one.Examples.GetValueOrDefault(kind, []).Concat(other.Examples.GetValueOrDefault(kind, [])).Take(MostExamples)];
}
