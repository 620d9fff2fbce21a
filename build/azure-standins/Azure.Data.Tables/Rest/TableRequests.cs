using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>Requests of the table service: https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api.</summary>
internal static class TableRequests
{
    public const string Format = "application/json;odata=minimalmetadata";

    public static async Task<Response> CreateTableAsync(
        TableAccount account, string table, bool existingIsFine, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = table });
        var response = await SendAsync(account, RequestMethod.Post, account.At("Tables"), cancellation, request => SetBody(request, body));
        if (response.Status is 201 or 204)
        {
            return response;
        }

        var error = TableErrorParser.Failed(response);
        return existingIsFine && error.ErrorCode == TableErrorCode.TableAlreadyExists ? response : throw error;
    }

    public static async Task<Response> DeleteTableAsync(TableAccount account, string table, CancellationToken cancellation)
    {
        var uri = account.At($"Tables('{Uri.EscapeDataString(table)}')");
        var response = await SendAsync(account, RequestMethod.Delete, uri, cancellation);
        return response.Status is 204 or 404 ? response : throw TableErrorParser.Failed(response);
    }

    public static Task<Response> ReadAsync(
        TableAccount account, string table, string partitionKey, string rowKey, IEnumerable<string>? select,
        CancellationToken cancellation)
    {
        var query = new TableQuery(null, select, null).ToQueryString(null, null);
        return SendAsync(
            account, RequestMethod.Get, account.At(table + EntityOperation.Keys(partitionKey, rowKey), query), cancellation);
    }

    public static async Task<Response> SendAsync(
        TableAccount account, string table, EntityOperation operation, CancellationToken cancellation)
    {
        var response = await SendAsync(
            account, operation.Method, account.At(table + operation.Target), cancellation, request => Fill(request, operation));
        var gone = response.Status == 404 && operation.Method == RequestMethod.Delete;
        return response.Status is 201 or 204 || gone ? response : throw TableErrorParser.Failed(response);
    }

    public static async Task<Response> SendAsync(
        TableAccount account, RequestMethod method, Uri uri, CancellationToken cancellation, Action<Request>? fill = null)
    {
        using var message = account.Pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(uri);
        message.Request.Headers.SetValue("Accept", Format);
        fill?.Invoke(message.Request);
        await account.Pipeline.SendAsync(message, cancellation);
        return message.Response;
    }

    private static void Fill(Request request, EntityOperation operation)
    {
        if (operation.IfMatch is { } etag)
        {
            request.Headers.SetValue("If-Match", etag);
        }

        if (operation.Body is { } body)
        {
            SetBody(request, body);
        }
    }

    private static void SetBody(Request request, byte[] body)
    {
        request.Headers.SetValue("Content-Type", Format);
        request.Headers.SetValue("Prefer", "return-no-content");
        request.Content = RequestContent.Create(body);
    }
}
