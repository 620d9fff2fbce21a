using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Importing;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Reconciling;

/// <summary>Holds an export against a data folder. What is to be started is put for the host, which does it when it runs again.</summary>
internal sealed class ReconcileRun(ImportOptions options, TextWriter output, TextWriter error)
{
    private static readonly Who Command = new("reconcile command", null);

    /// <returns>The exit code, as of <see cref="ReconcilePrint"/>.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        try
        {
            await using var content = File.OpenRead(options.Orders);

            // Of a folder that is not there yet nothing could be missing but all.
            await using var folder = await ImportFolder.Open(options);
            return await Run(content, folder.Services, cancellation);
        }
        catch (DataFolderException cause)
        {
            return await Refuse($"{cause.Message} If a host is running on it, ask it with --host.");
        }
        catch (Exception cause) when (cause is UnusableOptionsException or IOException or UnauthorizedAccessException)
        {
            return await Refuse(cause.Message);
        }
    }

    private async Task<int> Run(Stream content, IServiceProvider services, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<StoredShops>().Find(new ShopId(options.Shop), cancellation) is not { } shop)
        {
            return await Refuse($"There is no shop '{options.Shop}' in the data folder '{options.Data}'.");
        }

        var file = PastOrderFile.Open(content, shop);
        if (file.Problem is { } problem)
        {
            return await Refuse($"{options.Orders}: {problem}");
        }

        var (desk, now) = (services.GetRequiredService<ReconciliationDesk>(), services.GetRequiredService<IClock>().GetCurrentInstant());
        var run = await desk.Compare(shop, file, Command, now, cancellation);
        if (options.Apply)
        {
            await desk.Start(shop.Id, run.Id, null, Command, now, cancellation);
        }

        var page = await services.GetRequiredService<ReconciliationBook>().Findings(shop.Id, run.Id, null, ReconcilePrint.Most, cancellation);
        var counts = new ReconciliationCounts
        {
            Id = run.Id,
            Read = run.Read,
            Missing = run.Missing,
            Differing = run.Differing,
            Ignored = run.Ignored,
            Malformed = run.Malformed,
        };
        return new ReconcilePrint(options, output).Print(counts, page.Findings);
    }

    private async Task<int> Refuse(string problem)
    {
        await error.WriteLineAsync(problem);
        return ReconcilePrint.Unusable;
    }
}
