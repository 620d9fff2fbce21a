using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using PostPurchase.Bench.Hosting;
using PostPurchase.Core.Access;
using PostPurchase.Local.Tests.Console;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Browser;

/// <summary>Chromium, signed in to the console of the demo shop.</summary>
internal static class ConsoleBrowser
{
    /// <summary>Where pictures of the pages go, for who wants to look at them.</summary>
    private static readonly string? Shots = Environment.GetEnvironmentVariable("POSTPURCHASE_SCREENSHOTS");

    /// <summary>What differs between light and dark; the structure of a page is the same, and takes most of the time to look through.</summary>
    private static readonly AxeRunOptions Colors = new() { Iframes = false, RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    /// <summary>A page that has just signed in and shows the console's first page.</summary>
    public static async Task<IPage> SignIn(
        this Chromium chromium, RunningHost host, Role role = Role.Owner, string language = "en", ColorScheme scheme = ColorScheme.Light, int width = 1280, bool script = true)
    {
        await ConsoleKeys.Add(host);
        var page = await chromium.Open(host.Address, script, scheme, width);
        await page.Context.AddCookiesAsync([new Cookie { Name = "postpurchase-language", Value = language, Url = host.Address + "/console" }]);
        await page.GotoAsync("/console");
        await page.FillAsync("#shop", "demo");
        await page.FillAsync("#key", ConsoleKeys.Of(role));
        await page.FillAsync("#name", ConsoleKeys.NameOf(role));
        await page.Locator("form button").ClickAsync();
        await page.Arrives("/console/demo$");
        return page;
    }

    /// <summary>
    /// Waits until a page whose address matches is there. <c>WaitForURLAsync</c> sometimes misses the load of a quick page and waits
    /// until it gives up.
    /// </summary>
    public static async Task Arrives(this IPage page, [StringSyntax(StringSyntaxAttribute.Regex)] string address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(address, RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Patience.WithProcesses.Until($"{page.Url} loaded", page.IsLoaded, TimeSpan.FromMilliseconds(1));
    }

    /// <summary>
    /// Opens pages in both languages, light on a desktop and dark on a tablet: axe finds nothing (in the dark, about colours), nothing is
    /// scrolled sideways, none is over 100 KB. Takes a picture of each where <c>POSTPURCHASE_SCREENSHOTS</c> names a folder.
    /// </summary>
    /// <param name="paths">Name of the picture, and path within the shop's console.</param>
    public static async Task AssertGood(this Chromium chromium, RunningHost host, params (string Name, string Path)[] paths)
    {
        foreach (var (language, scheme, width) in new[] { ("de", ColorScheme.Light, 1280), ("en", ColorScheme.Dark, 820) })
        {
            var page = await chromium.SignIn(host, language: language, scheme: scheme, width: width);
            foreach (var (name, path) in paths)
            {
                var answer = await page.GotoAsync(path.Length == 0 ? "/console/demo" : $"/console/demo/{path}");
                Assert.Equal(200, answer!.Status);
                var size = Encoding.UTF8.GetByteCount(await answer.TextAsync());
                Assert.True(size <= 100 * 1024, $"{path} has {size} bytes.");
                await page.Shot($"{name}.{language}");
                await page.AssertAccessible($"{path} {language} {scheme} {width}", scheme == ColorScheme.Light ? null : Colors);
            }

            await page.Context.CloseAsync();
        }
    }

    /// <summary>A question that meets the change from one page to the next may never be answered.</summary>
    private static async Task<bool> IsLoaded(this IPage page)
    {
        try
        {
            return await page.EvaluateAsync<bool>("document.readyState === 'complete'").WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public static async Task Shot(this IPage page, string name)
    {
        if (Shots is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, name + ".png"), FullPage = true });
        }
    }
}
