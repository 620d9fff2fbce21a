using BenchmarkDotNet.Attributes;
using PostPurchase.Core.Messages;

namespace PostPurchase.Bench.Micro;

/// <summary>Single mails, HTML and text.</summary>
public class RenderingBenchmarks
{
    private readonly DefaultMessageRenderer _renderer = new();
    private readonly MessageRequest _confirmation = SampleJourney.Message("confirmation", MessageClass.Contract, "de");
    private readonly MessageRequest _survey = SampleJourney.Message("survey", MessageClass.Advertising, "en");

    [Benchmark]
    public RenderedMessage Confirmation_in_German() => _renderer.Render(_confirmation);

    [Benchmark]
    public RenderedMessage Survey_in_English() => _renderer.Render(_survey);
}
