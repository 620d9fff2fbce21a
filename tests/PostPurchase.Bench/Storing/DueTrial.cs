using System.Globalization;
using NodaTime;
using PostPurchase.Bench.Micro;
using PostPurchase.Local.Storage;

namespace PostPurchase.Bench.Storing;

/// <summary>What the local host's loop asks: which orders are due, of few and of many that wait.</summary>
internal sealed class DueTrial(SqliteDatabase database, WakeTable wakes)
{
    private const int AtOnce = 512;

    private static readonly int[] Waiting = [1_000, 100_000, 1_000_000];

    public async Task<IReadOnlyList<StorageFigure>> Run(StorageTrial trial)
    {
        var (figures, waiting) = (new List<StorageFigure>(), (int)wakes.Count());
        foreach (var count in Waiting)
        {
            // In the future by days, but for the first ones.
            await Announce(waiting, count);
            waiting = count;
            figures.Add(await trial.Figure("ask for 512 due orders", $"{count} waiting", _ =>
            {
                wakes.DueBy(SampleJourney.Now, AtOnce);
                return ValueTask.CompletedTask;
            }));
        }

        return figures;
    }

    private Task<bool> Announce(int from, int to) => database.Write(session =>
    {
        for (var number = from; number < to; number++)
        {
            var due = number < AtOnce ? SampleJourney.Now : SampleJourney.Now + Duration.FromDays(1 + (number % 60));
            WakeTable.Announce(session, number.ToString("d9", CultureInfo.InvariantCulture), due);
        }

        return true;
    });
}
