#nullable disable annotations // The real package is not annotated.

using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The tables of one account.</summary>
public class TableServiceClient
{
    private readonly TableAccount _account;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions options = null)
        => _account = TableAccount.FromConnectionString(connectionString, options);

    public TableServiceClient(Uri endpoint, TableClientOptions options = null)
        => _account = TableAccount.WithSignedUri(endpoint, options);

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
        => _account = TableAccount.WithToken(endpoint, tokenCredential, options);

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
        => _account = TableAccount.WithSharedKey(endpoint, credential, options);

    /// <summary>For test doubles.</summary>
    protected TableServiceClient() => _account = null!;

    public virtual string AccountName => _account.Name;

    public virtual Uri Uri => _account.Endpoint;

    public virtual TableClient GetTableClient(string tableName) => new(_account, tableName);

    public virtual async Task<Response<TableItem>> CreateTableAsync(
        string tableName, CancellationToken cancellationToken = default)
        => Response.FromValue(
            new TableItem(tableName), await TableRequests.CreateTableAsync(_account, tableName, false, cancellationToken));

    public virtual async Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default)
        => Response.FromValue(
            new TableItem(tableName), await TableRequests.CreateTableAsync(_account, tableName, true, cancellationToken));

    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default)
        => TableRequests.DeleteTableAsync(_account, tableName, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default)
        => new TablePages<TableItem>(
            _account, "Tables", new TableQuery(filter, null, maxPerPage), row => new TableItem((string)row["TableName"]),
            cancellationToken);
}
