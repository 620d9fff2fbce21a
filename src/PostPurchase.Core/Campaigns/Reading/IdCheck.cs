using System.Text.RegularExpressions;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Ids of campaigns, steps and variants: they stand in URLs and in keys.</summary>
internal static partial class IdCheck
{
    /// <summary>Null, and a complaint, where it is no id.</summary>
    public static string? Of(TextNode? node)
    {
        if (node?.AsText() is not { } id)
        {
            return null;
        }

        if (Form().IsMatch(id))
        {
            return id;
        }

        node.Refuse(
            $"„{Quoted.Of(id)}“ geht nicht als Name: 1 bis 60 Kleinbuchstaben (a–z), Ziffern und Bindestriche, wie „review-request“.",
            $"“{Quoted.Of(id)}” won't do as an id: 1 to 60 lower-case letters (a–z), digits and hyphens, such as “review-request”.");
        return null;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,59}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
