using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Storage;

/// <summary>The storage port on Table Storage.</summary>
internal static class TableStoreServices
{
    /// <param name="identity">Signs in where the options name an address instead of a connection string.</param>
    public static IServiceCollection AddTableStore(this IServiceCollection services, TableStoreOptions options, TokenCredential identity)
    {
        services.TryAddSingleton<TransactionMeter>();
        services.TryAddSingleton(provider =>
            TableClients.Create(options, identity, provider.GetRequiredService<TransactionMeter>()));
        services.TryAddSingleton<IPartitionStore, TableStore>();
        services.AddHostedService<TableCreation>();
        return services;
    }
}
