using System.Text.Json;
using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Startup;

/// <summary>How long a newcomer waits.</summary>
internal static class StartupBench
{
    public static async Task Run(int rounds)
    {
        var seconds = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            using var folder = new ScratchFolder();
            using var host = await HostProcess.Start(folder.Path);
            if (round > 0)
            {
                seconds.Add(host.StartTime.TotalSeconds);
            }
        }

        var spread = Spread.Of(seconds);
        Console.WriteLine($"From the start of the process to ready, new data folder: {spread} s, {rounds} rounds after a warm-up");
        Console.WriteLine(JsonSerializer.Serialize(new { bench = "startup", unit = "s", spread, rounds }));
    }
}
