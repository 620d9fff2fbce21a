using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Timing;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Journeys.Explaining;

/// <summary>The words of one language for a decision. <see cref="Explanation"/> puts them together.</summary>
internal abstract class Wording
{
    public static Wording For(string language) => language == Languages.German ? GermanWording.Instance : EnglishWording.Instance;

    public abstract string PlannedFor { get; }

    public abstract string DueNow { get; }

    public abstract string Sent { get; }

    public abstract string Skipped { get; }

    public abstract string Held { get; }

    public abstract string Estimated { get; }

    public abstract string LegalBasis { get; }

    public abstract string WasDue { get; }

    /// <summary>Such as "until 14 Apr 10:00 at the latest".</summary>
    public abstract string Until(string moment);

    /// <summary>That what is waited for counts as happened at a moment even if nobody reports it.</summary>
    public abstract string CountsAsHappened(string moment);

    /// <summary>Such as "Tue 31 Mar 10:00".</summary>
    public abstract string Moment(LocalDateTime time);

    /// <summary>The city that a zone is named after.</summary>
    public virtual string City(DateTimeZone zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>Such as "3 days"; empty for no delay.</summary>
    public abstract string Delay(Period delay, bool workingDays);

    /// <summary>Such as "after delivery", or "when the order was placed" where <paramref name="delay"/> is empty.</summary>
    public abstract string After(string delay, Anchor anchor);

    public abstract string Moved(Move move);

    public abstract string Because(Reason reason);

    /// <summary>Such as "With the voucher BDAY-7K2M of the pool birthday."</summary>
    public abstract string WithVoucher(SentVoucher voucher);

    /// <summary>Such as "by Anna (support): has called".</summary>
    public abstract string By(string name, string? note);

    /// <summary>That a mail went out once more, such as "Sent again".</summary>
    public abstract string SentAgain { get; }

    /// <summary>That a mail is to go out once more, such as "To be sent again".</summary>
    public abstract string ToBeSentAgain { get; }

    /// <summary>That somebody wanted it out sooner than planned, such as "Brought forward by Anna (support)."</summary>
    public abstract string BroughtForward(string by);

    /// <summary>That nobody changes a duty.</summary>
    public abstract string Duty { get; }

    /// <summary>That a mail can't go out now, and why.</summary>
    public abstract string CanNotGoOut(string because);

    protected static IEnumerable<(long Count, int Unit)> Parts(Period delay) =>
        new (long Count, int Unit)[]
        {
            (delay.Years, 0), (delay.Months, 1), (delay.Weeks, 2), (delay.Days, 3), (delay.Hours, 4), (delay.Minutes, 5), (delay.Seconds, 6),
        }.Where(part => part.Count != 0);
}
