using PostPurchase.Local.Hosting;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;
using PostPurchase.Web;

namespace PostPurchase.Local.Importing;

/// <summary>A data folder with the application services on it, without a host: nothing is sent.</summary>
internal sealed class ImportFolder : IAsyncDisposable
{
    private readonly SqliteDatabase _database;
    private readonly ServiceProvider _services;
    private readonly DirectoryInfo? _scratch;

    private ImportFolder(SqliteDatabase database, ServiceProvider services, DirectoryInfo? scratch)
    {
        _database = database;
        _services = services;
        _scratch = scratch;
    }

    public IServiceProvider Services => _services;

    /// <summary>A dry run on a folder that does not exist yet leaves it so.</summary>
    /// <exception cref="DataFolderException">The folder can't be used, such as because a host runs on it.</exception>
    public static async Task<ImportFolder> Open(ImportOptions options)
    {
        var scratch = options.Apply || Directory.Exists(options.Data) ? null : Directory.CreateTempSubdirectory("postpurchase-");
        var database = SqliteDatabase.Open(scratch?.FullName ?? options.Data);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(database);
        await services.AddLocalHost(database, new ServeOptions
        {
            Data = options.Data,

            // The folder keeps the kind of clock it was made with.
            SimulatedClock = new SettingsTable(database).Get(WakeLoop.ClockSetting) is not null,
        });
        services.AddPostPurchase();
        return new ImportFolder(database, services.BuildServiceProvider(), scratch);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _scratch?.Delete(recursive: true);
    }
}
