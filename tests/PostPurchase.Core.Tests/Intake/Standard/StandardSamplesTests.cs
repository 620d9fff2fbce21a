using PostPurchase.Core.Intake.Standard;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Standard;

/// <summary>The example bodies of the Standard Webhooks specification, which are none of our types.</summary>
public sealed class StandardSamplesTests
{
    [SampleFact]
    public void Bodies_of_other_senders_are_read_as_approved() =>
        ApprovedDeliveries.Check("standard-webhooks", new StandardPlatform(), StandardWebhooks.Secret, (_, body) => StandardWebhooks.Of(body));
}
