namespace PostPurchase.Local.Tests.Browser;

/// <summary>A test that drives Debian's Chromium; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.SkipReason;
}
