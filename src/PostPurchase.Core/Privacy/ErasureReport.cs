namespace PostPurchase.Core.Privacy;

/// <summary>What an erasure removed or made anonymous.</summary>
/// <param name="Orders">Orders of the customer.</param>
/// <param name="Rows">Rows of orders and customers that were replaced or removed.</param>
/// <param name="Traces">Things kept elsewhere, such as mails in the local host's mailbox.</param>
/// <param name="Payloads">Webhooks that could not be understood and named the customer.</param>
/// <param name="IsNew">False where the same erasure had been told of before.</param>
public sealed record ErasureReport(int Orders, int Rows, int Traces, int Payloads, bool IsNew);
