using BenchmarkDotNet.Attributes;
using PostPurchase.Core.Orders;

namespace PostPurchase.Bench.Micro;

/// <summary>An order's state of its events.</summary>
public class FoldingBenchmarks
{
    private readonly IReadOnlyList<RecordedEvent> _three = SampleJourney.Events(3);
    private readonly IReadOnlyList<RecordedEvent> _hundred = SampleJourney.Events(100);

    [Benchmark]
    public OrderState Three_events() => OrderHistory.Fold(_three);

    [Benchmark]
    public OrderState Hundred_events() => OrderHistory.Fold(_hundred);
}
