using System.Diagnostics;

namespace PostPurchase.Bench.Hosting;

/// <summary>Waits for what comes within seconds: what never comes is a fault that says what it was, instead of a run without an end.</summary>
/// <param name="most">How long it is waited for.</param>
public sealed class Patience(TimeSpan most)
{
    /// <summary>For a host that starts or stops.</summary>
    public static readonly Patience WithProcesses = new(TimeSpan.FromMinutes(2));

    /// <summary>Asks again and again, with a pause between, until it is there.</summary>
    /// <exception cref="TimeoutException">It did not come in time.</exception>
    public async Task Until(string what, Func<Task<bool>> isThere, TimeSpan pause)
    {
        var watch = Stopwatch.StartNew();
        while (!await isThere())
        {
            if (watch.Elapsed > most)
            {
                throw new TimeoutException($"Waited {most} for this, which did not come: {what}");
            }

            await Task.Delay(pause);
        }
    }

    /// <summary>Waits for the end of a process.</summary>
    /// <exception cref="TimeoutException">It did not end in time.</exception>
    public async Task UntilEnded(Process process)
    {
        try
        {
            await process.WaitForExitAsync().WaitAsync(most);
        }
        catch (TimeoutException cause)
        {
            throw new TimeoutException($"Waited {most} for the end of process {process.Id}.", cause);
        }
    }
}
