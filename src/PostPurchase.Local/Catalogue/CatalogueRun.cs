using System.Globalization;
using NodaTime;
using PostPurchase.Core.Catalogue.Feeds;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Clients;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Importing;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Catalogue;

/// <summary>Takes a product feed in, into a data folder or over HTTP.</summary>
internal sealed class CatalogueRun(CatalogueOptions options, TextWriter output, TextWriter error)
{
    private const int Done = 0;
    private const int Refused = 1;

    /// <returns>The exit code: 1 when nothing was taken in.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        try
        {
            await using var feed = File.OpenRead(options.File);
            return Print(options.Host is { } host ? await Send(feed, host, cancellation) : await Store(feed, cancellation));
        }
        catch (DataFolderException cause)
        {
            return Refuse($"{cause.Message} If a host is running on it, name it with --host instead.");
        }
        catch (Exception cause) when (cause is UnusableOptionsException or HostRefusalException or HttpRequestException or IOException or UnauthorizedAccessException)
        {
            return Refuse(cause.Message);
        }
    }

    private async Task<FeedReport> Send(Stream feed, Uri host, CancellationToken cancellation)
    {
        using var http = HostAnswer.Client(host, options.Key);
        http.Timeout = Timeout.InfiniteTimeSpan;
        using var body = new StreamContent(feed);
        var currency = options.Currency is { } code ? "?currency=" + code : "";
        using var answer = await http.PutAsync(
            new Uri($"/api/shops/{Uri.EscapeDataString(options.Shop)}/catalogue{currency}", UriKind.Relative), body, cancellation);
        await HostAnswer.Check(answer, cancellation);
        return await HostAnswer.Read<FeedReport>(answer, cancellation);
    }

    private async Task<FeedReport> Store(Stream feed, CancellationToken cancellation)
    {
        await using var folder = await ImportFolder.Open(new ImportOptions { Orders = options.File, Data = options.Data, Apply = true });
        var services = folder.Services;
        var shops = services.GetRequiredService<StoredShops>();
        if (await shops.Find(new ShopId(options.Shop), cancellation) is null)
        {
            if (options.Shop != DemoShop.Id)
            {
                throw new UnusableOptionsException($"There is no shop '{options.Shop}' in the data folder '{options.Data}'.");
            }

            // It is there before the host was ever started, too.
            await shops.Save(DemoShop.Create(), cancellation);
        }

        return await services.GetRequiredService<CatalogueImport>().Apply(
            new ShopId(options.Shop), feed, options.Currency, services.GetRequiredService<IClock>().GetCurrentInstant(), cancellation);
    }

    private int Print(FeedReport report)
    {
        if (report.Taken)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{options.File}: {report.Products:N0} products are the catalogue of {options.Shop} now; {report.Unavailable:N0} of them can't be bought at present."));
            return Done;
        }

        foreach (var problem in report.Problems)
        {
            error.WriteLine($"line {problem.Line}: {problem.Column}: {problem.Problem}");
        }

        return Refuse(report.ProblemCount == 0
            ? "Another feed was taken in meanwhile; that one is the catalogue now."
            : string.Create(CultureInfo.InvariantCulture, $"{options.File}: {report.ProblemCount:N0} problems; the catalogue is unchanged."));
    }

    private int Refuse(string problem)
    {
        error.WriteLine(problem);
        return Refused;
    }
}
