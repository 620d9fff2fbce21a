using PostPurchase.TestKit;

namespace PostPurchaseFunctions.Tests.EmailEvents;

/// <summary>A theory on real payloads from beside the project, skipped where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleTheoryAttribute : TheoryAttribute
{
    public SampleTheoryAttribute() => Skip = SharedSamples.SkipReason;
}
