using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Reads a campaign as marketers write it, and says all that is wrong with it at once. Never throws on input.</summary>
public static class CampaignReader
{
    /// <summary>Longest text in bytes; even written out with all defaults it fits a row of every store.</summary>
    public const int MaxBytes = 256 * 1024;

    private const string SchemaMember = "$schema";
    private const string VersionMember = "version";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="json">UTF-8, with or without byte order mark. Without a version it is version 1.</param>
    /// <param name="language">Of the problems: <c>de</c> or <c>en</c>.</param>
    public static CampaignReading Read(ReadOnlyMemory<byte> json, string language = Languages.English)
    {
        var text = json.Span.StartsWith(ByteOrderMark) ? json.Span[ByteOrderMark.Length..] : json.Span;
        var report = new ProblemReport(language);
        Check(text, report);
        return report.IsEmpty ? new CampaignReading.Valid(Parse(text)) : new CampaignReading.Invalid(report.InTextOrder);
    }

    private static void Check(ReadOnlySpan<byte> text, ProblemReport report)
    {
        if (text.Length > MaxBytes)
        {
            report.Add(
                "$", 0,
                $"Die Kampagne ist mit {text.Length / 1024} KiB zu groß; höchstens {MaxBytes / 1024} KiB sind möglich.",
                $"The campaign is too big with {text.Length / 1024} KiB; at most {MaxBytes / 1024} KiB are possible.");
        }
        else if (text.Trim(" \r\n\t"u8).IsEmpty)
        {
            report.Add("$", 0, "Der Text ist leer.", "The text is empty.");
        }
        else if (!Utf8.IsValid(text))
        {
            report.Add("$", 0, "Der Text ist nicht als UTF-8 gespeichert.", "The text is not saved as UTF-8.");
        }
        else
        {
            CheckJson(text, report);
        }
    }

    private static void CheckJson(ReadOnlySpan<byte> text, ProblemReport report)
    {
        try
        {
            CampaignCheck.Of(TextTree.Read(text, report));
        }
        catch (JsonException cause)
        {
            SyntaxProblem.Add(text, cause, report);
        }
    }

    /// <summary>What passed the checks is read as everything that is persisted.</summary>
    private static Campaign Parse(ReadOnlySpan<byte> text)
    {
        var members = JsonNode.Parse(text)?.AsObject() ?? throw new InvalidOperationException("A checked campaign is no object.");
        members.Remove(SchemaMember);
        members.TryAdd(VersionMember, 1);
        return members.Deserialize<Campaign>(CoreJson.Options) ?? throw new InvalidOperationException("A checked campaign is empty.");
    }
}
