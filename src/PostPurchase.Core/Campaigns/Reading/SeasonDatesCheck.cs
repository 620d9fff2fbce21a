using System.Text.RegularExpressions;
using PostPurchase.Core.Occasions.Rules;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks the dates of a season.</summary>
internal static partial class SeasonDatesCheck
{
    private const int MaxDates = 100;
    private const int MaxCountries = 250;

    public static void Of(TextNode? node)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var date in node?.AsList(1, MaxDates) ?? [])
        {
            One(date, seen);
        }
    }

    private static void One(TextNode node, HashSet<string> seen)
    {
        if (ObjectMembers.Of(node) is not { } members)
        {
            return;
        }

        var idNode = members.Required("id");
        if (IdCheck.Of(idNode) is { } id && !seen.Add(id))
        {
            idNode?.Refuse(
                $"„{id}“ heißt schon ein anderes Datum; jeder Name darf nur einmal vorkommen.",
                $"Another date has the id “{id}” already; each id may occur only once.");
        }

        NameCheck.Of(members.Required("name"));
        DateRuleCheck.Of(members.Required("date"));
        members.Optional("leadDays")?.AsInteger(0, OccasionRule.MaxLeadDays);
        foreach (var country in members.Optional("countries")?.AsList(0, MaxCountries) ?? [])
        {
            Country(country);
        }

        members.RefuseOthers();
    }

    private static void Country(TextNode node)
    {
        if (node.AsText() is { } country && !Form().IsMatch(country))
        {
            node.Refuse(
                $"„{Quoted.Of(country)}“ ist kein Länderkürzel: zwei Großbuchstaben wie \"DE\", \"AT\", \"CH\" (ISO 3166-1).",
                $"“{Quoted.Of(country)}” is no country code: two capital letters such as \"DE\", \"AT\", \"CH\" (ISO 3166-1).");
        }
    }

    [GeneratedRegex(@"\A[A-Z]{2}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
