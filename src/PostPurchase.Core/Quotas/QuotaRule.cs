using NodaTime;

namespace PostPurchase.Core.Quotas;

/// <summary>
/// Who goes when under the provider's quota. Pure. Whatever is booked, a mail goes only if every window has room for it at that moment;
/// the bookings spread those that wait.
/// </summary>
internal static class QuotaRule
{
    /// <summary>Nothing is booked further ahead.</summary>
    public static readonly Duration Horizon = Duration.FromDays(31);

    private static readonly Duration Soonest = Duration.FromSeconds(1);

    public static (QuotaAnswer Answer, QuotaState After) Ask(QuotaState state, SendingQuota quota, QuotaAsk ask, Instant now)
    {
        if (ask.Class == SendingClass.Contract)
        {
            return AskContract(state, quota, ask, now);
        }

        var holds = state.Sent.HoldUntil is { } until && until > now;
        var booked = state;
        if (ask.Slot is null || holds)
        {
            (var answer, booked) = Book(state, quota, ask, holds ? state.Sent.HoldUntil!.Value : now, now);
            if (answer is not QuotaAnswer.Go)
            {
                return (answer, booked);
            }
        }

        // Others above it may have used more than was expected.
        return HasRoom(booked, quota, ask.Class, now)
            ? (new QuotaAnswer.Go(), booked.WithSent(ask.Class, now))
            : Book(state, quota, ask with { Slot = ask.Slot ?? now }, Instant.Max(now + Soonest, RoomAt(state, quota, ask.Class, 1, now)), now);
    }

    /// <summary>At once while there is any room; else one after the other as it comes free.</summary>
    private static (QuotaAnswer Answer, QuotaState After) AskContract(QuotaState state, SendingQuota quota, QuotaAsk ask, Instant now)
    {
        if (ask.Slot is { } slot)
        {
            // It waits no more.
            state = state.WithBooking(SendingClass.Contract, slot, -1);
        }

        if (HasRoom(state, quota, SendingClass.Contract, now))
        {
            return (new QuotaAnswer.Go(), state.WithSent(SendingClass.Contract, now));
        }

        var wanted = state.Calendar.ContractWaiting(now) + 1;
        var at = ask.Opening(Instant.Max(now + Soonest, RoomAt(state, quota, SendingClass.Contract, wanted, now)));
        return at > ask.Until ? (new QuotaAnswer.TooLate(), state)
            : (new QuotaAnswer.Later(at), at < now + Horizon ? state.WithBooking(SendingClass.Contract, at) : state);
    }

    private static bool HasRoom(QuotaState state, SendingQuota quota, SendingClass of, Instant now) => quota.Limits().All(limit =>
        state.Sent.CountIn(limit.Window, now) < SendingQuota.MostFor(of, limit.Most));

    private static Instant RoomAt(QuotaState state, SendingQuota quota, SendingClass of, int wanted, Instant now) => quota.Limits().Max(limit =>
        state.Sent.RoomAt(limit.Window, SendingQuota.MostFor(of, limit.Most), wanted, now));

    /// <summary>Go where the place is one of this moment; nothing is counted yet.</summary>
    private static (QuotaAnswer Answer, QuotaState After) Book(QuotaState state, SendingQuota quota, QuotaAsk ask, Instant from, Instant now)
    {
        if (Find(state, new Pace(quota, state.Sent, ask.Class, now), ask, from, now) is not { } at)
        {
            return ask.Until > now + Horizon ? (new QuotaAnswer.Later(now + Horizon), state) : (new QuotaAnswer.TooLate(), state);
        }

        var after = state.WithBooking(ask.Class, at);
        return (at > now ? new QuotaAnswer.Later(at) : new QuotaAnswer.Go(), after);
    }

    /// <summary>The first free place from a moment on at which the mail may go.</summary>
    private static Instant? Find(QuotaState state, Pace pace, QuotaAsk ask, Instant from, Instant now)
    {
        var last = Instant.Min(ask.Until, now + Horizon);
        var slice = SlotCalendar.SliceOf(from);
        while (SlotCalendar.StartOf(slice) <= last)
        {
            var returning = ask.Slot is not null;
            var (places, booked) = (pace.Places(slice, returning), state.Calendar.Around(ask.Class, slice, pace.Apart(returning)));
            if (booked >= places || (pace.ADay is { } aDay && state.Calendar.DayUpTo(ask.Class, slice) >= aDay))
            {
                slice++;
                continue;
            }

            var place = SlotCalendar.StartOf(slice) + Duration.FromSeconds((long)SlotCalendar.Slice.TotalSeconds * booked / places);
            var open = ask.Opening(Instant.Max(from, place));
            if (SlotCalendar.SliceOf(open) == slice)
            {
                return open <= last ? open : null;
            }

            slice = SlotCalendar.SliceOf(open);
        }

        return null;
    }
}
