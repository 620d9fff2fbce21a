using PostPurchase.Core.Messages.Checking;
using PostPurchase.Core.Messages.Own;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns.Messages;

/// <summary>What checks found in a message, in the visitor's language.</summary>
internal static class FindingWords
{
    public static string Of(ConsoleVisit visit, MessageFinding finding) =>
        $"{(finding.Severity == Severity.Error ? visit.Say("Fehler", "Error") : visit.Say("Hinweis", "Hint"))} – {PartOf(visit, finding.Part)}: {finding.Words.In(visit.Language)}";

    public static string Of(ConsoleVisit visit, TextFault fault) =>
        $"{visit.Say("Fehler", "Error")} – {PartOf(visit, fault.Part)}{(fault.Part == TextPart.Body ? $", {visit.Say("Zeile", "line")} {fault.Line}" : "")}: {fault.Words.In(visit.Language)}";

    private static string PartOf(ConsoleVisit visit, TextPart part) => part switch
    {
        TextPart.Subject => visit.Say("Betreff", "Subject"),
        TextPart.Preheader => visit.Say("Vorschautext", "Preview text"),
        TextPart.Body => "Text",
        _ => visit.Say("Mail", "Mail"),
    };
}
