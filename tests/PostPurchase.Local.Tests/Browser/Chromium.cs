using Microsoft.Playwright;

namespace PostPurchase.Local.Tests.Browser;

/// <summary>One browser for all tests of a class; each test has a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    /// <summary>
    /// Longer than any page is looked at. Many questions to a browser have no limit of their own (playwright.dev, <c>page.evaluate</c>),
    /// and one that is never answered would hold up the run for ever: then the browser is taken away, and the test fails.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Timer? _watch;

    public static string? SkipReason { get; } =
        File.Exists(Executable) ? null : $"Chromium is not at {Executable}; install it with: apt-get install -y chromium";

    public async Task InitializeAsync()
    {
        if (SkipReason is not null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync().WaitAsync(Longest);
        _watch = new Timer(_ => _playwright.Dispose(), null, Longest, Timeout.InfiniteTimeSpan);
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

        if (_watch is not null)
        {
            await _watch.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page of a host. Without script unless <paramref name="script"/>: ours need none.</summary>
    internal async Task<IPage> Open(string address, bool script = false, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        _watch!.Change(Longest, Timeout.InfiniteTimeSpan);
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
            await page.AssertAccessible($"{path} {scheme} {width}");
            await page.Context.CloseAsync();
        }
    }
}
