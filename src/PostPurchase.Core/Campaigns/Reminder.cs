using NodaTime;

namespace PostPurchase.Core.Campaigns;

/// <summary>A second mail after a step's, once, such as to who has not answered. It is a step of its own: <c>{step}-reminder</c>.</summary>
public sealed record Reminder
{
    /// <summary>Name of its message template.</summary>
    public required string Message { get; init; }

    /// <summary>From the moment the step's mail was sent.</summary>
    public required Period Delay { get; init; }

    /// <summary>Overdue by more than this it is skipped.</summary>
    public Period Expiry { get; init; } = Period.FromDays(7);

    /// <summary>All must hold when it is sent.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>The reminder as a step: at the time of day and in the window of the one it reminds of.</summary>
    internal Step After(Step step) => new()
    {
        Id = IdAfter(step.Id),
        Message = Message,
        Class = step.Class,
        Category = step.Category,
        Anchor = new Anchor { On = AnchorEvent.Sent, Step = step.Id },
        Timing = step.Timing with { Delay = Delay },
        Expiry = Expiry,
        HoldLimit = step.HoldLimit,
        Conditions = Conditions,
        Exits = step.Exits,
        WhenCapped = step.WhenCapped,
    };

    /// <summary>The id of a step's reminder.</summary>
    public static string IdAfter(string step) => step + "-reminder";
}
