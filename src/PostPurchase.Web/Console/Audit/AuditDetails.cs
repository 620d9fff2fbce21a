using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Messages;
using PostPurchase.Web.Console.Deliveries;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Console.Settings;

namespace PostPurchase.Web.Console.Audit;

/// <summary>
/// How a step of the audit log went is stored and answered in English; people read it in their language. What is not known here, such as
/// of an earlier version, stays as it is stored.
/// </summary>
internal static partial class AuditDetails
{
    private const string Still = "still not: ";
    private const string Never = "impossible: ";

    /// <param name="step">One that is about no order and no user: their details name something.</param>
    public static string? Of(ConsoleVisit visit, AuditedStep step) => step.Detail is not { } detail ? null : step.Action switch
    {
        AuditedAction.CustomerErased or AuditedAction.OrdersReconciled or AuditedAction.OrdersStarted => Counted(visit, detail) ?? Days(visit, detail) ?? detail,
        AuditedAction.ConsentChanged => Consent(visit, detail),
        AuditedAction.SettingsChanged => Sections(visit, detail),
        AuditedAction.PayloadReplayed => Replayed(visit, detail),
        AuditedAction.VoucherPoolSaved when detail == "new" => visit.Say("neu", "new"),
        AuditedAction.VoucherCodesImported when Added().Match(detail) is { Success: true } added => visit.Say($"{Number(visit, added)} aufgenommen", $"{Number(visit, added)} added"),
        _ => detail,
    };

    private static string? Counted(ConsoleVisit visit, string detail) =>
        detail == "all" ? visit.Say("alle", "all")
        : Orders().Match(detail) is { Success: true } orders ? visit.Orders(long.Parse(orders.Groups["count"].ValueSpan, CultureInfo.InvariantCulture))
        : null;

    private static string? Days(ConsoleVisit visit, string detail)
    {
        var days = detail.Split(" to ").Select(day => LocalDatePattern.Iso.Parse(day)).ToList();
        return days.Count != 2 || days.Exists(day => !day.Success) ? null
            : days[0].Value == days[1].Value ? visit.Day(days[0].Value)
            : $"{visit.Day(days[0].Value)} – {visit.Day(days[1].Value)}";
    }

    private static string Consent(ConsoleVisit visit, string detail) =>
        visit.Language != Languages.German || detail.Split(": ", 2) is not [var how, var categories] ? detail
        : $"{(how == "given" ? "gegeben" : "widerrufen")}: {string.Join(", ", categories.Split(", ").Select(Category))}";

    private static string Category(string name) => name switch
    {
        "service" => "Service",
        "surveys" => "Umfragen",
        "offers" => "Angebote",
        "birthday" => "Geburtstag",
        _ => name,
    };

    /// <summary>By the pages on which they are set.</summary>
    private static string Sections(ConsoleVisit visit, string members) => string.Join(", ", members.Split(", ").Select(member =>
    {
        var top = member.Split('.', '[')[0];
        return top is "webhookSecrets" or "consoleKeys" ? visit.Say("Webhooks & Geheimnisse", "Webhooks & secrets")
            : SettingsSections.All.FirstOrDefault(section => section.Members.Contains(top, StringComparer.Ordinal)) is { } section ? visit.Say(section.German, section.English)
            : member;
    }).Distinct(StringComparer.Ordinal));

    private static string Replayed(ConsoleVisit visit, string detail) => detail switch
    {
        "understood" => visit.Say("verstanden", "understood"),
        "understood; was on record" => visit.Say("verstanden; war schon bekannt", "understood; was on record"),
        _ when detail.StartsWith(Still, StringComparison.Ordinal) && detail[Still.Length..].Split(' ', 2) is [var path, var problem] =>
            $"{visit.Say("immer noch nicht zu verstehen", "still can’t be understood")}: {path} {visit.ProblemOf(problem)}",
        _ when detail.StartsWith(Never, StringComparison.Ordinal) && Enum.TryParse<ReplayObstacle>(detail[Never.Length..], out var why) =>
            $"{visit.Say("unmöglich", "impossible")}: {visit.WhyNot(why)}",
        _ when Sum().Match(detail) is { Success: true } sum => visit.Say(
            $"{sum.Groups["understood"]} verstanden, {sum.Groups["still"]} immer noch nicht, {sum.Groups["never"]} unmöglich", detail),
        _ => detail,
    };

    private static string Number(ConsoleVisit visit, Match found) =>
        decimal.TryParse(found.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? visit.Number(count) : found.Groups["count"].Value;

    [GeneratedRegex("^(?<count>[0-9]{1,18}) orders?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Orders();

    [GeneratedRegex("^(?<count>[0-9]+) added$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Added();

    [GeneratedRegex("^(?<understood>[0-9]+) understood, (?<still>[0-9]+) still not, (?<never>[0-9]+) impossible$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sum();
}
