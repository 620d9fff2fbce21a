using NodaTime;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Importing;

/// <summary>Runs an import, or says what it would do.</summary>
internal sealed class ImportRun(ImportOptions options, TextWriter output, TextWriter error)
{
    public const int Done = 0;
    public const int Unusable = 1;
    public const int DoneWithMalformed = 2;

    private const int BufferBytes = 1024 * 1024;

    /// <returns>The exit code: 1 when the file, the shop or the data folder can't be used, 2 when some of the file could not be taken in.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        try
        {
            await using var content = new FileStream(
                options.Orders, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);
            await using var folder = await ImportFolder.Open(options);
            return await Run(content, folder.Services, cancellation);
        }
        catch (DataFolderException cause)
        {
            return Refuse($"{cause.Message} If a host is running on it, stop the host first: an import needs the folder for itself.");
        }
        catch (Exception cause) when (cause is UnusableOptionsException or IOException or UnauthorizedAccessException)
        {
            return Refuse(cause.Message);
        }
    }

    private async Task<int> Run(Stream content, IServiceProvider services, CancellationToken cancellation)
    {
        if (await FindShop(services.GetRequiredService<StoredShops>(), cancellation) is not { } shop)
        {
            return Refuse($"There is no shop '{options.Shop}' in the data folder '{options.Data}'.");
        }

        var file = PastOrderFile.Open(content, shop);
        if (file.Problem is { } problem)
        {
            return Refuse($"{options.Orders}: {problem}");
        }

        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var print = new ImportPrint(output, shop.TimeZone);
        print.Begin(options, file.Format);
        if (!options.Apply)
        {
            var dryRun = services.GetRequiredService<ImportDryRun>();
            print.DryRun(await LineProgress.Show(progress => dryRun.Run(shop, file, now, progress, cancellation)));
            return Done;
        }

        var import = services.GetRequiredService<OrderImport>();
        var report = await LineProgress.Show(progress => import.Apply(shop.Id, file, now, progress, cancellation));
        print.Applied(report);
        return report.MalformedEntries > 0 ? DoneWithMalformed : Done;
    }

    /// <summary>The demo shop is there before the host was ever started, too.</summary>
    private async Task<Shop?> FindShop(StoredShops shops, CancellationToken cancellation)
    {
        var found = await shops.Find(new ShopId(options.Shop), cancellation);
        if (found is not null || options.Shop != DemoShop.Id)
        {
            return found;
        }

        var demo = DemoShop.Create();
        if (options.Apply)
        {
            await shops.Save(demo, cancellation);
        }

        return demo;
    }

    private int Refuse(string problem)
    {
        error.WriteLine(problem);
        return Unusable;
    }
}
