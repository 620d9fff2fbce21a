using Azure.Data.Tables;
using PostPurchase.Bench.Reporting;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;
using PostPurchase.TestKit.Azurite;
using PostPurchase.TestKit.Journeys;
using PostPurchaseFunctions.Storage;

namespace PostPurchase.Bench.Storing;

/// <summary>
/// The operations that a journey consists of, against both adapters. In Azure the durable orchestration waits, so that there is nothing
/// there to ask for what is due.
/// </summary>
internal static class StorageBench
{
    private const int AtOnceLocally = 64;

    /// <summary>The emulator is one thread of JavaScript.</summary>
    private const int AtOnceInEmulator = 16;

    public static async Task Run(TimeSpan length, int rounds, string? only)
    {
        var figures = new List<StorageFigure>();
        if (only != "azurite")
        {
            figures.AddRange(await Sqlite(new StorageTrial("sqlite", AtOnceLocally, length, rounds)));
        }

        if (only != "sqlite")
        {
            figures.AddRange(await Azurite(new StorageTrial("azurite", AtOnceInEmulator, length, rounds)));
        }

        new Report("storage").AddRows("operations", figures)
            .Add("baseline", "one insert of a row of 1 KB, durable, at the same time as others'")
            .Add("atOnceInSqlite", AtOnceLocally)
            .Add("atOnceInAzurite", AtOnceInEmulator)
            .Add("azurite", AzuriteServer.Missing ?? "in memory")
            .Print();
    }

    private static async Task<IReadOnlyList<StorageFigure>> Sqlite(StorageTrial trial)
    {
        using var folder = new ScratchFolder();
        await using var database = SqliteDatabase.Open(folder.Path);
        var (store, wakes) = (new SqliteStore(database), new WakeTable(database));
        return [.. await trial.Run(store, new LocalWakeups(store, wakes, new WorkSignal())), .. await new DueTrial(database, wakes).Run(trial)];
    }

    private static async Task<IReadOnlyList<StorageFigure>> Azurite(StorageTrial trial)
    {
        if (AzuriteServer.Missing is { } missing)
        {
            Console.WriteLine(missing);
            return [];
        }

        await using var server = await AzuriteServer.Start();
        var table = new TableClient(server.ConnectionString, "bench");
        await table.CreateIfNotExistsAsync();
        var store = new TableStore(table);
        return await trial.Run(store, new MemoryWakeups(store));
    }
}
