using System.Globalization;
using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns.Impacts;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary>What a publication does to the orders that were looked at so far. It goes along in a form until all were.</summary>
/// <param name="Draft">The tag of the draft that was compared with.</param>
public sealed record ImpactCount(string Draft, int Orders, int Moved, int Staying, IReadOnlyDictionary<ImpactKind, int> Mails)
{
    private static readonly ImpactKind[] Kinds = Enum.GetValues<ImpactKind>();

    public static ImpactCount Of(ImpactPage page) => new(page.Draft, page.Orders, page.Moved, page.Staying, page.Mails);

    /// <summary>Null where the form counted another draft: then it begins again.</summary>
    public static ImpactCount? Sum(IFormCollection form, ImpactPage page) => form["draft"].ToString() == page.Draft
        ? new ImpactCount(
            page.Draft,
            page.Orders + Number(form, "orders"),
            page.Moved + Number(form, "moved"),
            page.Staying + Number(form, "staying"),
            Kinds.ToDictionary(kind => kind, kind => page.Mails.GetValueOrDefault(kind) + Number(form, kind.ToString())))
        : null;

    /// <summary>Names and values of hidden fields.</summary>
    public IEnumerable<(string Name, string Value)> Fields() =>
    [
        ("draft", Draft), ("orders", Text(Orders)), ("moved", Text(Moved)), ("staying", Text(Staying)),
        .. Kinds.Select(kind => (kind.ToString(), Text(Mails.GetValueOrDefault(kind)))),
    ];

    private static int Number(IFormCollection form, string name) =>
        int.TryParse(form[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 100_000_000) : 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
