using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Own;
using PostPurchase.Core.Messages.Previewing;

namespace PostPurchase.Web.Console.Campaigns.Messages;

/// <summary>One language of a message in its editor.</summary>
public sealed record MessageView
{
    public required OpenedCampaign Opened { get; init; }

    /// <summary>Empty for a new one without a name yet.</summary>
    public required string Name { get; init; }

    /// <summary>The language that is written.</summary>
    public required string Language { get; init; }

    public required PreviewedText Text { get; init; }

    /// <summary>What a message with a name of its own is; null for one that ships with the product.</summary>
    public ConsentCategory? Category { get; init; }

    public required string Tag { get; init; }

    /// <summary>Which order it is shown with; empty for the sample.</summary>
    public string Order { get; init; } = "";

    public MessageClass Class { get; init; }

    public IReadOnlyList<TextFault> Faults { get; init; } = [];

    /// <summary>Whom a test mail was to go to; null where none was asked for.</summary>
    public string? TestTo { get; init; }

    /// <summary>What else keeps it from being saved.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    public bool IsNew => Name.Length == 0;

    public bool IsShipped => CampaignMessage.IsShipped(Name);

    /// <summary>The shop's own message as it stands; null where it has none.</summary>
    public CampaignMessage? Own => Opened.Current.MessageOf(Name);
}
