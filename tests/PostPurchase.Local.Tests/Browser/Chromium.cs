using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PostPurchase.Local.Tests.Browser;

/// <summary>One browser for all tests of a class; each test has a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? SkipReason { get; } =
        File.Exists(Executable) ? null : $"Chromium is not at {Executable}; install it with: apt-get install -y chromium";

    public async Task InitializeAsync()
    {
        if (SkipReason is not null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page of a host. Without script unless <paramref name="script"/>: ours need none.</summary>
    internal async Task<IPage> Open(string address, bool script = false, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },

            // The checker of accessibility is a script, which our content security policy would keep out.
            BypassCSP = script,
        });
        return await context.NewPageAsync();
    }

    /// <summary>No violation that axe finds, and nothing to scroll sideways.</summary>
    internal async Task AssertAccessible(string address, string path)
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 360) })
        {
            var page = await Open(address, script: true, scheme, width);
            await page.GotoAsync(path);
            var result = await page.RunAxe(new AxeRunOptions { Iframes = false });
            var violations = result.Violations.Select(violation =>
                $"{path} {scheme} {width}: {violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}");
            Assert.True(result.Violations.Length == 0, string.Join('\n', violations));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{path} is wider than {width} pixels.");
            await page.Context.CloseAsync();
        }
    }
}
