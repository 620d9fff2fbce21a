using System.Text.Json;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Campaigns.Describing;

/// <summary>What one version of a campaign does otherwise than another, in a marketer's words.</summary>
/// <param name="Basics">What the campaign itself says.</param>
/// <param name="Steps">Steps that were added, removed or changed, in the order of the later version.</param>
/// <param name="Messages">Texts that were written, changed or taken out.</param>
public sealed record CampaignComparison(
    IReadOnlyList<CampaignComparison.Change> Basics,
    IReadOnlyList<CampaignComparison.StepChange> Steps,
    IReadOnlyList<CampaignComparison.MessageChange> Messages)
{
    public bool IsEmpty => Basics.Count + Steps.Count + Messages.Count == 0;

    /// <summary>One thing that is said otherwise; null where it was, or is, not said.</summary>
    public sealed record Change(string Label, string? Before, string? After);

    /// <summary>What became of a step.</summary>
    /// <param name="Kind">Whether it is new, gone or different.</param>
    /// <param name="Summary">The step as it is in the later version, or was where it is gone.</param>
    public sealed record StepChange(string Step, ChangeKind Kind, string Summary, IReadOnlyList<Change> Changes);

    /// <summary>What became of a message of the shop's own in one language.</summary>
    public sealed record MessageChange(string Message, string Language, ChangeKind Kind, string? Before, string? After);

    public static CampaignComparison Of(Campaign before, Campaign after, string language)
    {
        var basics = Changes(CampaignWords.Parts(before, language), CampaignWords.Parts(after, language));
        var rest = (Rest(before), Rest(after));
        return new CampaignComparison(
            basics.Count == 0 && rest.Item1 != rest.Item2 ? [Other(language)] : basics,
            OfSteps(before, after, language),
            OfMessages(before, after));
    }

    private static List<StepChange> OfSteps(Campaign before, Campaign after, string language)
    {
        var was = before.Steps.ToDictionary(step => step.Id, StringComparer.Ordinal);
        var changes = new List<StepChange>();
        foreach (var step in after.Steps)
        {
            if (!was.TryGetValue(step.Id, out var old))
            {
                changes.Add(new StepChange(step.Id, ChangeKind.Added, StepWords.Summary(step, language), []));
            }
            else if (Json(old) != Json(step))
            {
                var parts = Changes(StepWords.Parts(old, language), StepWords.Parts(step, language));
                changes.Add(new StepChange(step.Id, ChangeKind.Changed, StepWords.Summary(step, language), parts.Count == 0 ? [Other(language)] : parts));
            }
        }

        changes.AddRange(before.Steps
            .Where(step => after.Steps.All(known => known.Id != step.Id))
            .Select(step => new StepChange(step.Id, ChangeKind.Removed, StepWords.Summary(step, language), [])));
        return changes;
    }

    private static List<MessageChange> OfMessages(Campaign before, Campaign after)
    {
        var changes = new List<MessageChange>();
        foreach (var name in after.Messages.Concat(before.Messages).Select(message => message.Name).Distinct(StringComparer.Ordinal))
        {
            foreach (var language in new[] { Languages.German, Languages.English })
            {
                var (was, now) = (before.MessageOf(name)?.In(language), after.MessageOf(name)?.In(language));
                if (was != now)
                {
                    changes.Add(new MessageChange(name, language, was is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Changed, was, now));
                }
            }
        }

        return changes;
    }

    private static List<Change> Changes(IReadOnlyList<DescribedPart> before, IReadOnlyList<DescribedPart> after)
    {
        var was = before.ToDictionary(part => part.Key, StringComparer.Ordinal);
        var now = after.ToDictionary(part => part.Key, StringComparer.Ordinal);
        return
        [
            .. after.Concat(before).DistinctBy(part => part.Key)
                .Where(part => was.GetValueOrDefault(part.Key)?.Text != now.GetValueOrDefault(part.Key)?.Text)
                .Select(part => new Change(part.Label, was.GetValueOrDefault(part.Key)?.Text, now.GetValueOrDefault(part.Key)?.Text)),
        ];
    }

    // What is said in fewer words than there are settings.
    private static Change Other(string language) =>
        language == Languages.German ? new("Weitere Einstellungen", null, "geändert") : new("Other settings", null, "changed");

    private static string Rest(Campaign campaign) =>
        JsonSerializer.Serialize(campaign with { Version = 1, Steps = [], Messages = [] }, CoreJson.Options)
        + string.Join('|', campaign.Messages.OrderBy(message => message.Name, StringComparer.Ordinal).Select(message => $"{message.Name} {message.Category}"));

    private static string Json(Step step) => JsonSerializer.Serialize(step, CoreJson.Options);
}
