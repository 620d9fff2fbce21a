using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Templates;

namespace PostPurchase.Core.Campaigns;

/// <summary>
/// A message that the shop wrote itself, as part of a campaign's version. By the name of a message that ships with the product it stands
/// in its place and remains what that is by law; by a name of its own it is for steps that name it.
/// </summary>
public sealed record CampaignMessage
{
    /// <summary>Longest text of one language, in characters.</summary>
    public const int LongestText = 20_000;

    /// <summary>Unique in the campaign; what a step, variant or reminder names as its <c>message</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, for a name of its own: <c>service</c> or a kind of advertising. Null where it replaces a shipped message.</summary>
    public ConsentCategory? Category { get; init; }

    /// <summary>The German text, as the shipped template files are written; null: the shipped one, or for a name of its own the English one.</summary>
    public string? De { get; init; }

    /// <summary>The English text; null: as for <see cref="De"/>.</summary>
    public string? En { get; init; }

    /// <summary>Whether it stands in the place of a message that ships with the product.</summary>
    public static bool IsShipped(string name) => TemplateLibrary.Names.Contains(name, StringComparer.Ordinal);

    /// <summary>The text of one language; null where the shop wrote none.</summary>
    public string? In(string language) => language == Languages.German ? De : En;

    /// <summary>What readers of a language get of it, and in which language that is; null where they get the shipped message.</summary>
    internal (string Text, string Language)? For(string language)
    {
        var other = language == Languages.German ? Languages.English : Languages.German;
        return In(language) is { } written ? (written, language)
            : !IsShipped(Name) && In(other) is { } only ? (only, other)
            : null;
    }
}
