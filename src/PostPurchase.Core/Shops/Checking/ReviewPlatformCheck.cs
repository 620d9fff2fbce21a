using PostPurchase.Core.Reviews;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>Where customers write reviews.</summary>
internal static class ReviewPlatformCheck
{
    private const int Most = 20;
    private const int MaxText = 60;

    public static void Add(IReadOnlyList<ReviewPlatform>? platforms, Findings findings)
    {
        const string Path = "$.reviewPlatforms";
        if (!findings.Needs(Path, platforms) || platforms is null)
        {
            return;
        }

        findings.AtMost(Path, platforms.Count, Most);
        for (var index = 0; index < platforms.Count; index++)
        {
            var path = $"{Path}[{index}]";
            if (findings.Needs(path, platforms[index]))
            {
                One(path, platforms[index], platforms.Take(index), findings);
            }
        }
    }

    private static void One(string path, ReviewPlatform platform, IEnumerable<ReviewPlatform?> others, Findings findings)
    {
        findings.Id(path + ".id", platform.Id, MaxText);
        if (others.Any(other => other?.Id == platform.Id))
        {
            findings.Add(path + ".id", $"„{platform.Id}“ gibt es schon.", $"There is “{platform.Id}” already.");
        }

        if (findings.Needs(path + ".name", platform.Name))
        {
            findings.Line(path + ".name", platform.Name, MaxText);
        }

        if (findings.Needs(path + ".url", platform.Url) && !ReviewLinks.IsUsable(platform))
        {
            findings.Add(
                path + ".url",
                "Eine Adresse mit https://; {orderNumber}, {productId} und {sku} dürfen nach dem Namen des Servers stehen.",
                "An address with https://; {orderNumber}, {productId} and {sku} may stand behind the server's name.");
        }
    }
}
