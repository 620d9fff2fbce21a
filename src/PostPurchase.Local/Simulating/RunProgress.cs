using System.Globalization;
using Spectre.Console;

namespace PostPurchase.Local.Simulating;

/// <summary>Shows how far a long run has come, to people only: not when the output goes to a file or another program.</summary>
internal sealed class RunProgress(ProgressTask reading, ProgressTask running) : IProgress<long>, IProgress<double>
{
    private const long Every = 1000;

    public static void Show(Action<RunProgress?> work)
    {
        if (Console.IsOutputRedirected)
        {
            work(null);
            return;
        }

        AnsiConsole.Progress().AutoClear(true).Start(context => work(new RunProgress(
            context.AddTask("Reading orders").IsIndeterminate(), context.AddTask("Running journeys", autoStart: false))));
    }

    /// <summary>A line was read.</summary>
    void IProgress<long>.Report(long value)
    {
        if (value % Every == 0)
        {
            reading.Description = string.Create(CultureInfo.InvariantCulture, $"Reading orders, line {value:N0}");
        }
    }

    /// <summary>A share of the orders has been run.</summary>
    void IProgress<double>.Report(double value)
    {
        if (!running.IsStarted)
        {
            reading.IsIndeterminate(false).Value(reading.MaxValue);
            running.StartTask();
        }

        running.Value(value * running.MaxValue);
    }
}
