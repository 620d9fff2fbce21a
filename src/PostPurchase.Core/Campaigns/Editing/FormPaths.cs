using System.Text.RegularExpressions;

namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>Which field of a form a place in the campaign's JSON is.</summary>
internal static partial class FormPaths
{
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["message"] = "message",
        ["class"] = "class",
        ["category"] = "category",
        ["anchor"] = "on",
        ["anchor.on"] = "on",
        ["anchor.step"] = "after-step",
        ["anchor.question"] = "question",
        ["anchor.per"] = "per",
        ["anchor.estimate"] = "estimate",
        ["anchor.unreported"] = "unreported",
        ["anchor.before"] = "before",
        ["timing.delay"] = "delay",
        ["timing.workingDays"] = "working-days",
        ["timing.timeOfDay"] = "time-of-day",
        ["timing.window"] = "earliest",
        ["timing.window.earliest"] = "earliest",
        ["timing.window.latest"] = "latest",
        ["timing.window.weekdays"] = "weekdays",
        ["expiry"] = "expiry",
        ["holdLimit"] = "hold",
        ["whenCapped"] = "capped",
        ["each"] = "each",
        ["each.by"] = "each",
        ["each.only"] = "each-only",
        ["each.most"] = "each-most",
        ["voucher"] = "voucher",
        ["voucher.pool"] = "voucher",
        ["voucher.whenEmpty"] = "voucher-empty",
        ["reminder"] = "reminder-message",
        ["reminder.message"] = "reminder-message",
        ["reminder.delay"] = "reminder-delay",
        ["reminder.expiry"] = "reminder-expiry",
        ["variants"] = "variants-0-share",
        ["name"] = "name-de",
        ["name.de"] = "name-de",
        ["name.en"] = "name-en",
        ["holdout"] = "holdout",
        ["id"] = "id",
        ["quietHours"] = "quiet-from",
        ["quietHours.from"] = "quiet-from",
        ["quietHours.until"] = "quiet-until",
        ["occasion"] = "occasion",
        ["occasion.leadDays"] = "lead-days",
        ["occasion.after"] = "occasion-after",
        ["occasion.leapDay"] = "leap-day",
    };

    /// <param name="path">Within the step or the campaign, without a dot at the beginning.</param>
    /// <returns>Empty where no form shows it.</returns>
    public static string FieldOf(string path)
    {
        if (Plain.TryGetValue(path, out var field))
        {
            return field;
        }

        if (Row().Match(path) is { Success: true } row)
        {
            var list = row.Groups["list"].Value.Replace('.', '-');
            var part = row.Groups["part"].Value;
            return $"{list}-{row.Groups["row"].Value}-{(list == "variants"
                ? part is "" ? "id" : part.StartsWith("timing", StringComparison.Ordinal) ? "delay" : part
                : part is "operator" or "field" ? part : "value")}";
        }

        if (SeasonDate().Match(path) is { Success: true } date)
        {
            return $"dates-{date.Groups["row"].Value}-{date.Groups["part"].Value switch
            {
                "id" or "name" or "name.de" or "" => "name-de",
                "name.en" => "name-en",
                "leadDays" => "lead",
                "date" => "rule",
                var part when part.StartsWith("countries", StringComparison.Ordinal) => "countries",
                var part when part.StartsWith("date.on", StringComparison.Ordinal) => "on",
                var part => part.Split('.')[^1],
            }}";
        }

        return path.StartsWith("each.only", StringComparison.Ordinal) ? "each-only"
            : path.StartsWith("timing.window.weekdays", StringComparison.Ordinal) ? "weekdays"
            : "";
    }

    [GeneratedRegex(@"\A(?<list>conditions|exits|entry|reminder\.conditions|variants|occasion\.audience)\[(?<row>\d+)\]\.?(?<part>[A-Za-z]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\Aoccasion\.dates\[(?<row>\d+)\]\.?(?<part>.*)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SeasonDate();
}
