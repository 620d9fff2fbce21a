using NodaTime;
using PostPurchase.Core.Quotas;

namespace PostPurchase.Core.Tests.Quotas;

public sealed class QuotaRuleTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 10, 0);
    private static readonly Instant Never = Start + Duration.FromDays(30);
    private static readonly SendingQuota Hundred = new() { PerHour = 100 };

    [Fact]
    public void Contract_mails_go_until_the_window_is_full_and_then_as_room_comes_free_one_after_the_other()
    {
        var (state, at) = (QuotaState.Empty, Start);
        for (var mail = 0; mail < 100; mail++)
        {
            (var answer, state) = Ask(state, SendingClass.Contract, at);
            Assert.IsType<QuotaAnswer.Go>(answer);
            at += Duration.FromSeconds(10);
        }

        (var first, state) = Ask(state, SendingClass.Contract, at);
        var waits = new List<Instant> { Assert.IsType<QuotaAnswer.Later>(first).At };
        for (var mail = 0; mail < 30; mail++)
        {
            (var answer, state) = Ask(state, SendingClass.Contract, at);
            waits.Add(Assert.IsType<QuotaAnswer.Later>(answer).At);
        }

        // The first went at 10:00: an hour, and the time that counting and clocks may be off by.
        Assert.InRange(waits[0], Start + Duration.FromHours(1), Start + Duration.FromMinutes(63));
        Assert.Equal(waits.Order(), waits);
        Assert.InRange(waits[^1], Start + Duration.FromMinutes(65), Start + Duration.FromMinutes(70));
    }

    [Fact]
    public void Who_waits_is_let_through_at_the_time_it_was_given()
    {
        var state = QuotaState.Empty;
        for (var mail = 0; mail < 100; mail++)
        {
            (_, state) = Ask(state, SendingClass.Contract, Start);
        }

        (var answer, state) = Ask(state, SendingClass.Contract, Start);
        var slot = Assert.IsType<QuotaAnswer.Later>(answer).At;

        Assert.Equal(1, state.Calendar.ContractWaiting(Start));
        (answer, state) = QuotaRule.Ask(state, Hundred, new QuotaAsk(SendingClass.Contract, Never) { Slot = slot }, slot);
        Assert.IsType<QuotaAnswer.Go>(answer);
        Assert.Equal(0, state.Calendar.ContractWaiting(Start));
    }

    [Fact]
    public void Offers_that_are_due_at_once_get_times_of_their_own_and_never_more_than_seventy_an_hour()
    {
        var (state, slots) = (QuotaState.Empty, new List<Instant>());
        for (var mail = 0; mail < 1_000; mail++)
        {
            (var answer, state) = Ask(state, SendingClass.Offers, Start);
            slots.Add(answer is QuotaAnswer.Later later ? later.At : Start);
        }

        Assert.Equal(slots.Order(), slots);
        Assert.Equal(slots.Count, slots.Distinct().Count());
        Assert.All(slots.Zip(slots.Skip(70)), pair => Assert.True(pair.Second - pair.First >= Duration.FromMinutes(59)));
        Assert.InRange(slots[^1] - Start, Duration.FromHours(14), Duration.FromHours(17));
    }

    [Fact]
    public void An_offer_leaves_room_to_all_above_it_and_a_survey_less()
    {
        var state = QuotaState.Empty;
        for (var mail = 0; mail < 75; mail++)
        {
            (_, state) = Ask(state, SendingClass.Contract, Start);
        }

        var now = Start + Duration.FromMinutes(30);
        Assert.IsType<QuotaAnswer.Later>(Ask(state, SendingClass.Offers, now).Answer);
        Assert.IsType<QuotaAnswer.Go>(Ask(state, SendingClass.Surveys, now).Answer);
        Assert.IsType<QuotaAnswer.Go>(Ask(state, SendingClass.Contract, now).Answer);
    }

    [Fact]
    public void What_would_come_too_late_gets_no_time()
    {
        var state = QuotaState.Empty;
        for (var mail = 0; mail < 100; mail++)
        {
            (_, state) = Ask(state, SendingClass.Offers, Start);
        }

        var (answer, after) = QuotaRule.Ask(state, Hundred, new QuotaAsk(SendingClass.Offers, Start + Duration.FromHours(1)), Start);
        Assert.IsType<QuotaAnswer.TooLate>(answer);
        Assert.Same(state, after);
    }

    [Fact]
    public void No_time_lies_where_the_sending_window_is_closed_and_not_all_come_when_it_opens()
    {
        var (state, slots) = (QuotaState.Empty, new List<Instant>());
        for (var mail = 0; mail < 1_500; mail++)
        {
            (var answer, state) = QuotaRule.Ask(state, Hundred, new QuotaAsk(SendingClass.Offers, Never) { Opening = ByDay }, Start);
            slots.Add(answer is QuotaAnswer.Later later ? later.At : Start);
        }

        Assert.All(slots, slot => Assert.Equal(slot, ByDay(slot)));
        Assert.All(slots.Zip(slots.Skip(71)), pair => Assert.True(pair.Second - pair.First >= Duration.FromMinutes(59)));
    }

    [Fact]
    public void When_the_provider_has_had_enough_all_but_contract_mails_hold_back()
    {
        var until = Start + Duration.FromMinutes(47);
        var state = QuotaState.Empty with { Sent = SentCounts.Empty with { HoldUntil = until } };

        Assert.IsType<QuotaAnswer.Go>(Ask(state, SendingClass.Contract, Start).Answer);
        Assert.All(
            [SendingClass.Service, SendingClass.Surveys, SendingClass.Offers],
            of => Assert.True(Assert.IsType<QuotaAnswer.Later>(Ask(state, of, Start).Answer).At >= until));
        Assert.IsType<QuotaAnswer.Go>(Ask(state, SendingClass.Offers, until).Answer);
    }

    [Fact]
    public void A_mail_whose_place_others_took_does_not_queue_behind_all_again()
    {
        var state = QuotaState.Empty;
        for (var mail = 0; mail < 700; mail++)
        {
            (_, state) = Ask(state, SendingClass.Offers, Start);
        }

        var now = Start + Duration.FromHours(1);
        for (var mail = 0; mail < 80; mail++)
        {
            (_, state) = Ask(state, SendingClass.Contract, now);
        }

        now += Duration.FromMinutes(5);
        var (answer, _) = QuotaRule.Ask(state, Hundred, new QuotaAsk(SendingClass.Offers, Never) { Slot = now }, now);

        // The contract mails leave the window an hour later; the queue ends nine hours later.
        Assert.InRange(Assert.IsType<QuotaAnswer.Later>(answer).At, now, now + Duration.FromMinutes(80));
    }

    private static (QuotaAnswer Answer, QuotaState State) Ask(QuotaState state, SendingClass of, Instant now) =>
        QuotaRule.Ask(state, Hundred, new QuotaAsk(of, Never), now);

    /// <summary>From eight to eight.</summary>
    private static Instant ByDay(Instant at)
    {
        var local = at.InUtc().LocalDateTime;
        var opening = local.Date.PlusDays(local.Hour >= 20 ? 1 : 0).At(new LocalTime(8, 0)).InUtc().ToInstant();
        return local.Hour is >= 8 and < 20 ? at : opening;
    }
}
