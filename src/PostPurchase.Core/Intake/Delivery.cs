using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake;

/// <summary>What a platform adapter made of a webhook whose signature held.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>It was understood.</summary>
    /// <param name="Topic">The shop system's name for it, such as <c>orders/create</c>.</param>
    /// <param name="DedupeKey">Equal for two deliveries of the same thing, by the right key for the platform.</param>
    /// <param name="OrderEvents">May concern several orders.</param>
    /// <param name="CustomerEvents">May concern several customers.</param>
    public sealed record Understood(
        string Topic,
        string DedupeKey,
        IReadOnlyList<OrderEvent> OrderEvents,
        IReadOnlyList<CustomerEvent> CustomerEvents) : Delivery
    {
        /// <summary>Declarations whose orders are still to be found.</summary>
        public IReadOnlyList<NumberedWithdrawal> Withdrawals { get; init; } = [];
    }

    /// <summary>Nothing in it concerns us (a topic or state we have no use for): acknowledged and counted.</summary>
    public sealed record Ignored(string Topic) : Delivery;

    /// <summary>A test call of the shop system: answered 200.</summary>
    public sealed record Ping : Delivery;

    /// <summary>It can't be understood.</summary>
    /// <param name="Topic">As far as known.</param>
    /// <param name="Path">JSON path of the member at fault, such as <c>$.line_items[0].quantity</c>, or the header's name.</param>
    /// <param name="Problem">What is wrong with it, without its value.</param>
    public sealed record Malformed(string Topic, string Path, string Problem) : Delivery
    {
        /// <summary>It was read, and is more than can be stored.</summary>
        public bool IsTooLarge { get; init; }
    }
}
