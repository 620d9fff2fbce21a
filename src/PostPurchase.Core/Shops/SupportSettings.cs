using NodaTime;

namespace PostPurchase.Core.Shops;

/// <summary>How the shop's support hears of unhappy customers.</summary>
public sealed record SupportSettings
{
    public static SupportSettings Default { get; } = new();

    /// <summary>Where news of cases goes; null: to <see cref="SenderSettings.ReplyTo"/>.</summary>
    public string? Address { get; init; }

    /// <summary>How soon a customer is to be answered; support is reminded when nobody did.</summary>
    public Period AnswerWithin { get; init; } = Period.FromDays(1);
}
