using PostPurchase.Core.Orders;

namespace PostPurchase.Web.Console.Cases;

/// <summary>What a case's page shows.</summary>
/// <param name="Steps">What happened to the case, earliest first.</param>
/// <param name="Answers">All that the customer answered about the order, earliest first.</param>
public sealed record CaseModel(
    OrderId Order, OrderState State, SupportCase Case, IReadOnlyList<OrderEvent> Steps, IReadOnlyList<OrderEvent.AnswerGiven> Answers)
{
    /// <summary>The customer's reference; null where nothing says who it is.</summary>
    public string? Customer { get; init; }

    /// <summary>What is wrong with what was just sent; null: nothing.</summary>
    public string? Problem { get; init; }

    public string Number => State.Order?.Number ?? Order.Value;

    public string Path => CasesPages.PathOf(Order, Case.Id);
}
