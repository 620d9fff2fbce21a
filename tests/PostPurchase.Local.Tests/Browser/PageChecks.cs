using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PostPurchase.Local.Tests.Browser;

/// <summary>What holds for each page.</summary>
internal static class PageChecks
{
    private static readonly AxeRunOptions Everything = new() { Iframes = false };

    /// <summary>No violation that axe finds, and nothing to scroll sideways.</summary>
    /// <param name="page">Shows it, with script.</param>
    /// <param name="name">For who reads that it is not.</param>
    /// <param name="options">What axe looks for; null for everything.</param>
    public static async Task AssertAccessible(this IPage page, string name, AxeRunOptions? options = null)
    {
        var result = await page.RunAxe(options ?? Everything);
        var violations = result.Violations.Select(found => $"{name}: {found.Id}: {string.Join("; ", found.Nodes.Select(node => node.Html))}");
        Assert.True(result.Violations.Length == 0, string.Join('\n', violations));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{name} is wider than its window.");
    }
}
