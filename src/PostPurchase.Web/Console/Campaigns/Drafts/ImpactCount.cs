using PostPurchase.Core.Campaigns.Impacts;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary>What a publication does to the orders that were looked at so far.</summary>
/// <param name="Draft">The tag of the draft that was compared with.</param>
/// <param name="Examples">Of each kind some mails.</param>
public sealed record ImpactCount(
    string Draft, int Orders, int Moved, int Staying, IReadOnlyDictionary<ImpactKind, int> Mails, IReadOnlyList<CountedExample> Examples)
{
    /// <summary>Examples of a kind.</summary>
    private const int MostExamples = 3;

    private static readonly ImpactKind[] Kinds = Enum.GetValues<ImpactKind>();

    public static ImpactCount Of(ImpactPage page) => new(page.Draft, page.Orders, page.Moved, page.Staying, page.Mails, [.. ExamplesOf(page)]);

    /// <summary>With the next page.</summary>
    public ImpactCount Plus(ImpactPage page) => this with
    {
        Orders = Orders + page.Orders,
        Moved = Moved + page.Moved,
        Staying = Staying + page.Staying,
        Mails = Kinds.ToDictionary(kind => kind, kind => Mails.GetValueOrDefault(kind) + page.Mails.GetValueOrDefault(kind)),
        Examples = [.. Examples.Concat(ExamplesOf(page)).GroupBy(example => example.Kind).SelectMany(kind => kind.Take(MostExamples))],
    };

    private static IEnumerable<CountedExample> ExamplesOf(ImpactPage page) => page.Examples.SelectMany(examples =>
        examples.Value.Take(MostExamples).Select(example => new CountedExample(examples.Key, example.Order, example.Step, example.Before, example.After)));
}
