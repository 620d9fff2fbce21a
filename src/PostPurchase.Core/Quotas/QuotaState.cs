using NodaTime;

namespace PostPurchase.Core.Quotas;

/// <summary>What the pace rests on: what was sent of late and what is booked.</summary>
internal sealed record QuotaState(SentCounts Sent, SlotCalendar Calendar)
{
    public static QuotaState Empty { get; } = new(SentCounts.Empty, SlotCalendar.Empty);

    public QuotaState WithSent(SendingClass of, Instant at) => this with { Sent = Sent.With(of, 1, at) };

    public QuotaState WithBooking(SendingClass of, Instant slot, int count = 1) => this with { Calendar = Calendar.With(slot, of, count) };
}
