using PostPurchase.Core.Intake;
using PostPurchase.TestKit.Approvals;

namespace PostPurchase.Core.Tests.Intake;

/// <summary>Compares one delivery with its approved file.</summary>
internal static class ApprovedDelivery
{
    public static void Check(string name, Delivery delivery) => Assert.Null(ApprovedFile.Difference(name + ".txt", IntakeSummary.Of(delivery)));
}
