using System.Globalization;
using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;

namespace PostPurchase.Web.Preferences;

/// <summary>The fields of the preferences page, and what was posted in them.</summary>
internal static class PreferencesForm
{
    /// <summary>The button that unsubscribes from all.</summary>
    public const string None = "none";

    public const string Category = "category";
    public const string Ticked = "ticked";
    public const string Wording = "wording";
    public const string Day = "day";
    public const string Month = "month";
    public const string Year = "year";
    public const string Language = "language";
    public const string Frequency = "frequency";

    /// <summary>Whether the form is the one with the choices; whatever else is posted changes nothing.</summary>
    public static bool IsChoice(IFormCollection form) => form.ContainsKey(Ticked);

    /// <summary>The choice; null where the birthday is no day.</summary>
    /// <param name="shownIn">The language of the page.</param>
    /// <param name="mail">The mail whose link led there.</param>
    public static PreferenceChoice? Read(IFormCollection form, string shownIn, string mail)
    {
        var (day, month, year) = (Text(form, Day), Text(form, Month), Text(form, Year));
        Birthday? birthday = null;
        if ((day, month, year) != ("", "", ""))
        {
            birthday = Number(day) is { } d && Number(month) is { } m && (year.Length == 0 || Number(year) is not null)
                ? Birthday.Of(m, d, Number(year))
                : null;
            if (birthday is null)
            {
                return null;
            }
        }

        return new PreferenceChoice
        {
            Wanted = Categories(form[Category].OfType<string>()),
            TickedBefore = Categories(Text(form, Ticked).Split(' ')),
            Wording = Text(form, Wording) is { Length: > 0 } version ? version : null,
            ShownIn = shownIn,
            Language = Text(form, Language) is Languages.German or Languages.English ? Text(form, Language) : shownIn,
            Birthday = birthday,
            Frequency = Text(form, Frequency) == "fewer" ? MailFrequency.Fewer : MailFrequency.Usual,
            Mail = mail,
        };
    }

    private static CategorySet Categories(IEnumerable<string> names) =>
        CategorySet.Of([.. names.Select(CategoryNames.Parse).OfType<ConsentCategory>()]);

    private static string Text(IFormCollection form, string field) => form[field].ToString().Trim();

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
