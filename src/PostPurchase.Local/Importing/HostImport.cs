using PostPurchase.Core.PastOrders;
using PostPurchase.Local.Clients;
using PostPurchase.Web.Importing;

namespace PostPurchase.Local.Importing;

/// <summary>Imports into a running host over HTTP, or asks it what an import would do.</summary>
internal sealed class HostImport(ImportOptions options, Uri host, TextWriter output, TextWriter error)
{
    /// <returns>The exit code, as of <see cref="ImportRun"/>.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        try
        {
            await using var content = File.OpenRead(options.Orders);
            return Print(await Send(content, cancellation));
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException or UnauthorizedAccessException or HostRefusalException)
        {
            await error.WriteLineAsync(cause.Message);
            return ImportRun.Unusable;
        }
    }

    private async Task<ImportDocument> Send(Stream content, CancellationToken cancellation)
    {
        using var http = HostAnswer.Client(host, options.Key);
        http.Timeout = Timeout.InfiniteTimeSpan;
        using var body = new StreamContent(content);
        var path = $"/api/shops/{Uri.EscapeDataString(options.Shop)}/import?apply={(options.Apply ? "true" : "false")}";
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), body, cancellation);
        await HostAnswer.Check(answer, cancellation);
        return await HostAnswer.Read<ImportDocument>(answer, cancellation);
    }

    private int Print(ImportDocument document)
    {
        var print = new ImportPrint(output, document.TimeZone);
        print.Begin(options, document.Format);
        if (!document.Applied)
        {
            print.DryRun(new DryRunReport(document.Orders, document.Steps ?? []));
            return ImportRun.Done;
        }

        print.Applied(document.Orders);
        return document.Orders.MalformedEntries > 0 ? ImportRun.DoneWithMalformed : ImportRun.Done;
    }
}
