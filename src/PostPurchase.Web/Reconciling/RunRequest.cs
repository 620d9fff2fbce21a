using NodaTime;

namespace PostPurchase.Web.Reconciling;

/// <summary>Which orders are to be read from the shop.</summary>
internal sealed record RunRequest
{
    public string? Platform { get; init; }

    /// <summary>By the shop's calendar.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Null: the same day.</summary>
    public LocalDate? To { get; init; }
}
