using Azure.Data.Tables;
using Microsoft.Extensions.Hosting;

namespace PostPurchaseFunctions.Storage;

/// <summary>Makes the table when the host starts, if it is not there.</summary>
internal sealed class TableCreation(TableClient table) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
