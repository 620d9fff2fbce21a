using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Web.Console.Orders;

/// <summary>What an order's page shows.</summary>
public sealed record OrderModel
{
    /// <summary>Lines and events on one page.</summary>
    public const int OnOnePage = 50;

    public required OrderId Id { get; init; }

    public required OrderView View { get; init; }

    /// <summary>What became of each mail, in words, by its id.</summary>
    public required IReadOnlyDictionary<Guid, string> Mails { get; init; }

    /// <summary>Names of the campaigns, by id.</summary>
    public required IReadOnlyDictionary<string, string> Campaigns { get; init; }

    /// <summary>The customer's reference; null where nothing says who it is.</summary>
    public string? Customer { get; init; }

    /// <summary>First line and first event shown.</summary>
    public int FirstLine { get; init; }

    public int FirstEvent { get; init; }

    public OrderState State => View.State;

    public string Number => State.Order?.Number ?? Id.Value;

    public string Path => OrdersPages.PathOf(Id);
}
