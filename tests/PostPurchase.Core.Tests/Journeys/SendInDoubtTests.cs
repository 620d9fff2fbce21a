using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>When the provider is told that it may have the mail already.</summary>
public sealed class SendInDoubtTests
{
    private static readonly Instant Start = Moment("2026-03-28T13:00:00Z");
    private static readonly Instant Soon = Moment("2026-03-28T13:05:00Z");

    [Fact]
    public async Task A_first_attempt_is_beyond_doubt()
    {
        var shop = new JourneyDriver(Start);

        await shop.Happens(At("2026-03-26T09:00:00Z").Placed());

        Assert.False(Assert.Single(shop.Provider.Asked).InDoubt);
    }

    [Fact]
    public async Task An_attempt_after_a_clear_no_is_beyond_doubt()
    {
        var shop = new JourneyDriver(Start);
        shop.Provider.AnswerNext(new SendOutcome.Again(Soon, "TooManyRequests"));

        await shop.Happens(At("2026-03-26T09:00:00Z").Placed());
        await shop.MoveTo(Soon);

        Assert.Equal([false, false], shop.Provider.Asked.Select(mail => mail.InDoubt));
    }

    [Fact]
    public async Task An_attempt_after_an_unknown_outcome_is_in_doubt_until_an_answer_is_clear()
    {
        var shop = new JourneyDriver(Start);
        shop.Provider.AnswerNext(new SendOutcome.Again(Soon, "outcome unknown") { InDoubt = true });
        shop.Provider.AnswerNext(new SendOutcome.Again(Soon + Duration.FromMinutes(5), "TooManyRequests"));

        await shop.Happens(At("2026-03-26T09:00:00Z").Placed());
        await shop.MoveTo(Soon + Duration.FromMinutes(5));

        Assert.Equal([false, true, false], shop.Provider.Asked.Select(mail => mail.InDoubt));
    }

    [Fact]
    public async Task An_attempt_after_a_crash_between_sending_and_recording_is_in_doubt()
    {
        var store = new CrashingStore();
        var shop = new JourneyDriver(Start, store: store);
        store.CrashWhen = () => shop.Provider.Calls == 1;
        await Assert.ThrowsAsync<IOException>(() => shop.Happens(At("2026-03-26T09:00:00Z").Placed()));

        store.CrashWhen = () => false;
        await shop.Settle();

        Assert.Equal([false, true], shop.Provider.Asked.Select(mail => mail.InDoubt));
        Assert.Single(shop.Provider.Sent);
    }

    [Fact]
    public async Task So_is_one_whose_only_record_is_its_place_under_the_frequency_cap()
    {
        var store = new CrashingStore();
        var campaigns = new FixedCampaigns(ACampaign.Of(ACampaign.Tip("tip", AnchorEvent.Placed)));
        var shop = new JourneyDriver(Start, store: store, campaigns: campaigns);
        await shop.Happens(At("2026-03-28T09:00:00Z").Placed());
        store.CrashWhen = () => shop.Provider.Calls == 1;
        await Assert.ThrowsAsync<IOException>(() => shop.MoveTo(Start + Duration.FromDays(2)));

        store.CrashWhen = () => false;
        await shop.MoveTo(Start + Duration.FromDays(3));

        Assert.Equal([false, true], shop.Provider.Asked.Select(mail => mail.InDoubt));
        Assert.Single(shop.Provider.Sent);
    }

    private sealed class CrashingStore : IPartitionStore
    {
        private readonly MemoryStore _store = new();

        public Func<bool> CrashWhen { get; set; } = () => false;

        public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation) =>
            _store.Get(partition, key, cancellation);

        public ValueTask<IReadOnlyList<Row>> Query(
            PartitionKey partition, string from, string to, int limit, CancellationToken cancellation) =>
            _store.Query(partition, from, to, limit, cancellation);

        public ValueTask<CommitResult> Commit(
            PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation) =>
            CrashWhen() ? throw new IOException("The host died.") : _store.Commit(partition, changes, cancellation);
    }
}
