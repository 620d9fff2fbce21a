using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>
/// Rows page by page. The service ends a page after 1,000 rows, 5 seconds or at a partition server's border, so a page may
/// be short or empty and still have a next one: https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination.
/// </summary>
internal sealed class TablePages<T>(
    TableAccount account, string path, TableQuery query, Func<IDictionary<string, object>, T> convert, CancellationToken cancellation)
    : AsyncPageable<T>(cancellation)
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var token = continuationToken;
        do
        {
            var uri = account.At(path, query.ToQueryString(pageSizeHint, token));
            var response = await TableRequests.SendAsync(account, RequestMethod.Get, uri, CancellationToken);
            if (response.Status != 200)
            {
                throw TableErrorParser.Failed(response);
            }

            token = NextToken(response);
            yield return Page<T>.FromValues([.. EntityJson.ReadMany(response).Select(convert)], token, response);
        }
        while (token is not null);
    }

    private static string? NextToken(Response response)
    {
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return partition is null && row is null ? null : $"{partition} {row}";
    }
}
