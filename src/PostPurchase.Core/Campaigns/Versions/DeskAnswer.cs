using System.Text.Json.Serialization;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>What became of something that somebody wanted to do to a campaign.</summary>
public abstract record DeskAnswer
{
    private DeskAnswer()
    {
    }

    /// <summary>It is done, or was so already. <paramref name="Wave"/> is the number of the wave that tells the orders, where one does.</summary>
    public sealed record Done(int? Wave = null) : DeskAnswer;

    /// <summary>The draft is saved; <paramref name="Tag"/> names this state of it.</summary>
    public sealed record Saved(string Tag) : DeskAnswer;

    /// <summary>The version is live. <paramref name="Wave"/> is the number of the wave that tells the orders; null where they keep theirs.</summary>
    public sealed record Published(int Version, int? Wave) : DeskAnswer
    {
        /// <summary>Steps that can give no voucher for now.</summary>
        [JsonIgnore]
        public IReadOnlyList<PoolGap> EmptyPools { get; init; } = [];

        /// <summary>What is unwise, but runs; null where nothing is.</summary>
        public IReadOnlyList<CampaignProblem>? Warnings => EmptyPools.Count == 0 ? null : [.. EmptyPools.Select(gap => gap.In(Languages.English))];
    }

    public sealed record UnknownCampaign : DeskAnswer;

    public sealed record UnknownVersion : DeskAnswer;

    public sealed record UnknownStep : DeskAnswer;

    public sealed record NoDraft : DeskAnswer;

    /// <summary>Somebody else has changed or published the draft in between.</summary>
    public sealed record DraftChanged : DeskAnswer;

    /// <summary>The campaign can't run, for all of these reasons.</summary>
    public sealed record Invalid(IReadOnlyList<CampaignProblem> Problems) : DeskAnswer;

    /// <summary>The shop's settings can't supply a legal basis for these steps, so nobody could ever get their mails.</summary>
    public sealed record NoBasis(IReadOnlyList<CampaignProblem> Problems) : DeskAnswer;

    /// <summary>The shop has no such pools: these steps could never bring the voucher that they promise.</summary>
    public sealed record NoPool(IReadOnlyList<PoolGap> Gaps) : DeskAnswer;
}
