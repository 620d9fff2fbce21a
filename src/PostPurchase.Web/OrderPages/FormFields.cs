using Microsoft.AspNetCore.Http;

namespace PostPurchase.Web.OrderPages;

/// <summary>What a form was sent with: it is shown again with it, and the review carries it to the last step.</summary>
internal static class FormFields
{
    /// <summary>Of a review: the customer wants to change something.</summary>
    public const string Change = "change";

    /// <summary>Of a review: this is what the customer wants.</summary>
    public const string Confirm = "confirm";

    /// <summary>How many declarations there were when the form was shown.</summary>
    public const string Before = "before";

    public const string Name = "name";
    public const string Email = "email";
    public const string Scope = "scope";
    public const string Statement = "statement";

    private static readonly string[] Known = [Before, Name, Email, Scope, Statement];

    private static readonly string[] OfLines = [ChosenLines.Quantity, ChosenLines.Reason, ChosenLines.Note];

    /// <summary>The fields that the pages have; others are dropped.</summary>
    public static Dictionary<string, string> Of(IFormCollection form, OrderVisit visit)
    {
        var names = Known.Concat(visit.Order.Lines.SelectMany(line => OfLines.Select(kind => kind + line.Id)));
        return names.Distinct(StringComparer.Ordinal).Where(form.ContainsKey).ToDictionary(name => name, name => form[name].ToString(), StringComparer.Ordinal);
    }

    /// <summary>As the form says; no more than there are.</summary>
    public static int BeforeOf(IFormCollection form, OrderVisit visit) =>
        int.TryParse(form[Before].ToString(), System.Globalization.CultureInfo.InvariantCulture, out var before) && before >= 0
            ? Math.Min(before, visit.Declared)
            : visit.Declared;
}
