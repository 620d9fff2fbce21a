using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys;

/// <summary>One campaign running for one order: which version, and what was done so far. Persisted in the order's partition.</summary>
public sealed record JourneyRecord
{
    public required string Campaign { get; init; }

    public required int Version { get; init; }

    /// <summary>Which of the campaign's occasions it is about; null where the campaign is about orders.</summary>
    public string? Occasion { get; init; }

    public required Instant StartedAt { get; init; }

    /// <summary>What variants and the control group fall by; null in journeys started before there were any.</summary>
    public Draw? Draw { get; init; }

    /// <summary>Under which of its customer's ids and addresses the order is registered; differs from the order's once the shop corrects one.</summary>
    public string? Registered { get; init; }

    /// <summary>What was due before this moment is skipped; null: nothing is for that reason.</summary>
    public SkipDueBefore? SkipDueBefore { get; init; }

    /// <summary>What the journey last saw of its customer's contacts, which saves reading them before the next mail; may be outdated.</summary>
    public KnownContacts? Contacts { get; init; }

    /// <summary>
    /// True where the order was found to be over and may have been taken out of the <see cref="JourneyIndex"/>; who looks at it
    /// again puts it back.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Retired { get; init; }

    /// <summary>By <see cref="StepKey"/>; steps that still wait have no record.</summary>
    public ImmutableSortedDictionary<string, StepRecord> Steps { get; init; } =
        ImmutableSortedDictionary.Create<string, StepRecord>(StringComparer.Ordinal);

    /// <summary>Mails that support sent once more, by <see cref="StepKey"/>; null while there are none.</summary>
    public ImmutableSortedDictionary<string, StepRecord>? Resent { get; init; }

    /// <summary>Names it among the journeys of its order.</summary>
    [JsonIgnore]
    public string Key => KeyOf(Campaign, Occasion);

    /// <summary>As <see cref="Key"/>.</summary>
    public static string KeyOf(string campaign, string? occasion) =>
        occasion is null ? StorageKey.Join(campaign) : StorageKey.Join(campaign, occasion);

    public StepRecord? Find(StepKey key) =>
        key.Again is null ? Steps.GetValueOrDefault(key.ToString()) : Resent?.GetValueOrDefault(key.ToString());

    public JourneyRecord With(StepKey key, StepRecord record) => key.Again is null
        ? this with { Steps = Steps.SetItem(key.ToString(), record) }
        : this with { Resent = (Resent ?? Steps.Clear()).SetItem(key.ToString(), record) };
}
