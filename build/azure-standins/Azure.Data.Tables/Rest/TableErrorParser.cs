using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>
/// Reads <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>. In a transaction the message begins with the index of
/// the action that failed: https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions.
/// </summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public const string FailedIndex = "FailedEntity";

    private static readonly TableErrorParser Instance = new();

    public static RequestFailedException Failed(Response response) => new(response, null, Instance);

    public override bool TryParse(
        Response response,
        [NotNullWhen(true)] out ResponseError? error,
        [NotNullWhen(true)] out IDictionary<string, string>? data)
    {
        data = new Dictionary<string, string>(StringComparer.Ordinal);
        error = Read(response);
        if (error?.Message?.Split(':', 2) is [var index, _] && int.TryParse(index, out _))
        {
            data[FailedIndex] = index;
        }

        return error is not null;
    }

    private static ResponseError? Read(Response response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            var details = json.RootElement.GetProperty("odata.error");
            return new ResponseError(
                details.GetProperty("code").GetString(), details.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A proxy or gateway answered: there is only the status.
            return null;
        }
    }
}
