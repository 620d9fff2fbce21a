#nullable disable annotations // The real package is not annotated.

using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The rows of one table.</summary>
public class TableClient
{
    private readonly TableAccount _account;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(TableAccount.FromConnectionString(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(TableAccount.WithToken(endpoint, tokenCredential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(TableAccount.WithSharedKey(endpoint, credential, options), tableName)
    {
    }

    internal TableClient(TableAccount account, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _account = account;
        Name = tableName;
    }

    /// <summary>For test doubles.</summary>
    protected TableClient() => _account = null!;

    public virtual string Name { get; }

    public virtual string AccountName => _account.Name;

    public virtual Uri Uri => _account.TableUri(Name);

    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Create(filter);

    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default)
        => Response.FromValue(
            new TableItem(Name), await TableRequests.CreateTableAsync(_account, Name, false, cancellationToken));

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
        => Response.FromValue(
            new TableItem(Name), await TableRequests.CreateTableAsync(_account, Name, true, cancellationToken));

    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
        => TableRequests.DeleteTableAsync(_account, Name, cancellationToken);

    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
        => SendAsync(EntityOperation.Add(entity), cancellationToken);

    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
        => ifMatch == default
            ? throw new ArgumentException("An update needs an ETag; ETag.All updates whatever is there.", nameof(ifMatch))
            : SendAsync(EntityOperation.Write(entity, mode, ifMatch), cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
        => SendAsync(EntityOperation.Write(entity, mode, default), cancellationToken);

    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
        => DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
        => SendAsync(EntityOperation.Delete(partitionKey, rowKey, ifMatch), cancellationToken);

    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await TableRequests.ReadAsync(_account, Name, partitionKey, rowKey, select, cancellationToken);
        return response.Status == 200
            ? Response.FromValue(EntityJson.ReadOne<T>(response), response)
            : throw TableErrorParser.Failed(response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await TableRequests.ReadAsync(_account, Name, partitionKey, rowKey, select, cancellationToken);
        return response.Status switch
        {
            200 => Response.FromValue(EntityJson.ReadOne<T>(response), response),
            404 => new NoEntityResponse<T>(response),
            _ => throw TableErrorParser.Failed(response),
        };
    }

    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null,
        int? maxPerPage = null,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
        => new TablePages<T>(
            _account, Name + "()", new TableQuery(filter, select, maxPerPage), EntityJson.ToEntity<T>, cancellationToken);

    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
        => Transaction.SubmitAsync(_account, Name, [.. transactionActions], cancellationToken);

    private Task<Response> SendAsync(EntityOperation operation, CancellationToken cancellationToken)
        => TableRequests.SendAsync(_account, Name, operation, cancellationToken);
}
