using System.Globalization;
using Spectre.Console;

namespace PostPurchase.Local.Importing;

/// <summary>Shows how far a long run has come, to people only: not when the output goes to a file or another program.</summary>
internal sealed class LineProgress(StatusContext status) : IProgress<long>
{
    private const long Every = 1000;

    private long _furthest;

    public static Task<T> Show<T>(Func<IProgress<long>?, Task<T>> work) => Console.IsOutputRedirected
        ? work(null)
        : AnsiConsole.Status().StartAsync("Reading…", status => work(new LineProgress(status)));

    /// <summary>Lines come from several places at once, and not in order.</summary>
    public void Report(long value)
    {
        var before = Interlocked.Read(ref _furthest);
        if (value / Every > before / Every && Interlocked.CompareExchange(ref _furthest, value, before) == before)
        {
            status.Status = string.Create(CultureInfo.InvariantCulture, $"line {value:N0}");
        }
    }
}
