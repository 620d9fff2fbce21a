using PostPurchase.Core.Intake;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Approvals;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake;

/// <summary>Reads every real payload of a folder as a webhook and compares what comes out with the approved files.</summary>
internal static class ApprovedDeliveries
{
    /// <summary>Fails with all differences at once.</summary>
    /// <param name="system">Folder below the samples, and below <c>Approved</c>.</param>
    /// <param name="platform">The adapter.</param>
    /// <param name="secret">The shop's secret, with which <paramref name="request"/> has signed.</param>
    /// <param name="request">Makes a signed webhook of a file's name and content.</param>
    public static void Check(string system, IPlatform platform, string secret, Func<string, byte[], WebhookRequest> request)
    {
        var differences = new List<string>();
        var files = Directory.GetFiles(Path.Combine(SharedSamples.Folder!, system), "*.json");
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var webhook = request(name, File.ReadAllBytes(file));
            Assert.True(platform.IsAuthentic(webhook, [secret], IntakeFixtures.Now), $"{name}: the signature does not hold");
            var summary = IntakeSummary.Of(platform.Read(webhook, IntakeFixtures.Shop));
            if (ApprovedFile.Difference($"{system}/{name}.txt", summary) is { } difference)
            {
                differences.Add(difference);
            }
        }

        Assert.NotEmpty(files);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
