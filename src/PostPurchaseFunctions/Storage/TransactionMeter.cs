using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PostPurchaseFunctions.Storage;

/// <summary>Counts requests to Table Storage, repetitions included: each is a billed transaction, a batch is one.</summary>
internal sealed class TransactionMeter : HttpPipelineSynchronousPolicy
{
    private static readonly Meter Meter = new("PostPurchase.Storage");

    private static readonly Counter<long> Transactions =
        Meter.CreateCounter<long>("postpurchase.table.transactions", description: "Requests to Table Storage.");

    private long _count;

    /// <summary>Requests since this meter was made.</summary>
    public long Count => Interlocked.Read(ref _count);

    public override void OnSendingRequest(HttpMessage message)
    {
        Interlocked.Increment(ref _count);
        Transactions.Add(1, new KeyValuePair<string, object?>("method", message.Request.Method.Method));
    }
}
