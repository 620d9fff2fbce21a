using PostPurchase.Local.Clients;
using PostPurchase.Local.Importing;

namespace PostPurchase.Local.Reconciling;

/// <summary>Has a running host hold an export against what it has.</summary>
internal sealed class HostReconcile(ImportOptions options, Uri host, TextWriter output, TextWriter error)
{
    /// <returns>The exit code, as of <see cref="ReconcilePrint"/>.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        try
        {
            using var http = HostAnswer.Client(host, options.Key);
            http.Timeout = Timeout.InfiniteTimeSpan;
            var shop = $"/api/shops/{Uri.EscapeDataString(options.Shop)}/reconciliation";
            await using var content = File.OpenRead(options.Orders);
            using var body = new StreamContent(content);
            using var answer = await http.PostAsync(new Uri($"{shop}/file?start={(options.Apply ? "true" : "false")}", UriKind.Relative), body, cancellation);
            await HostAnswer.Check(answer, cancellation);
            var counts = await HostAnswer.Read<ReconciliationCounts>(answer, cancellation);
            using var found = await http.GetAsync(new Uri($"{shop}/{counts.Id}/orders?limit={ReconcilePrint.Most}", UriKind.Relative), cancellation);
            await HostAnswer.Check(found, cancellation);
            var orders = await HostAnswer.Read<FoundOrders>(found, cancellation);
            return new ReconcilePrint(options, output).Print(counts, orders.Orders);
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException or UnauthorizedAccessException or HostRefusalException)
        {
            await error.WriteLineAsync(cause.Message);
            return ReconcilePrint.Unusable;
        }
    }
}
