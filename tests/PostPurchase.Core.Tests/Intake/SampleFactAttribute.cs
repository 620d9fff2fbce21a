using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Intake;

/// <summary>A test that reads real payloads from beside the project, skipped where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleFactAttribute : FactAttribute
{
    public SampleFactAttribute() => Skip = SharedSamples.SkipReason;
}
