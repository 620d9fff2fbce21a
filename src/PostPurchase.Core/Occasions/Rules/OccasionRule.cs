using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Campaigns;

namespace PostPurchase.Core.Occasions.Rules;

/// <summary>What a campaign's journeys start for, and when: a date in the calendar, not an order. Persisted with the campaign.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Birthday), "birthday")]
[JsonDerivedType(typeof(Season), "season")]
[JsonDerivedType(typeof(WinBack), "win-back")]
[JsonDerivedType(typeof(Anniversary), "anniversary")]
[JsonDerivedType(typeof(Reorder), "reorder")]
public abstract record OccasionRule
{
    /// <summary>A journey starts at most so many days before the date.</summary>
    public const int MaxLeadDays = 60;

    private OccasionRule()
    {
    }

    /// <summary>How many days before the date a journey starts; 0 to <see cref="MaxLeadDays"/>.</summary>
    public int LeadDays { get; init; }

    /// <summary>Whom it takes: all must hold when the journey would start. Empty: everybody.</summary>
    public IReadOnlyList<Condition> Audience { get; init; } = [];

    /// <summary>The customer's birthday, each year.</summary>
    public sealed record Birthday : OccasionRule
    {
        public LeapDayPolicy LeapDay { get; init; }
    }

    /// <summary>Dates that are the same for everybody, or for everybody in a country.</summary>
    public sealed record Season : OccasionRule
    {
        public required IReadOnlyList<SeasonDate> Dates { get; init; }
    }

    /// <summary>The customer has not ordered for a while; once after each last order.</summary>
    public sealed record WinBack : OccasionRule
    {
        /// <summary>Since the day of the last order; whole days, months and years.</summary>
        public Period After { get; init; } = Period.FromDays(90);
    }

    /// <summary>The day of the customer's first order, each year from the next.</summary>
    public sealed record Anniversary : OccasionRule
    {
        public LeapDayPolicy LeapDay { get; init; }
    }

    /// <summary>Something that was bought is due again, such as a refill or maintenance; once for each order that has it.</summary>
    public sealed record Reorder : OccasionRule
    {
        /// <summary>Since the day of the order; whole days, months and years.</summary>
        public required Period After { get; init; }

        /// <summary>The order has a product with one of these tags or ids.</summary>
        public IReadOnlyList<string> Tags { get; init; } = [];

        public IReadOnlyList<string> Products { get; init; } = [];
    }
}
