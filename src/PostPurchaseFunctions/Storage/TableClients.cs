using Azure.Core;
using Azure.Data.Tables;

namespace PostPurchaseFunctions.Storage;

/// <summary>Makes the client of the product's table.</summary>
internal static class TableClients
{
    /// <summary>A try of a request; a batch of 4 MiB takes a second or two.</summary>
    private static readonly TimeSpan Try = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    /// <param name="identity">Signs in where the options have no connection string.</param>
    /// <exception cref="ArgumentException">The options name neither a connection string nor an address.</exception>
    public static TableClient Create(TableStoreOptions options, TokenCredential identity, TransactionMeter meter)
    {
        if (options.ConnectionString is { Length: > 0 } connection)
        {
            return new TableClient(connection, options.Table, Settings(meter));
        }

        return options.ServiceUri is { } service
            ? new TableClient(service, options.Table, identity, Settings(meter))
            : throw new ArgumentException("The table store needs a connection string or a service address.", nameof(options));
    }

    /// <summary>Four tries within a minute at most: whoever waits, a shop system or an activity, asks again by itself.</summary>
    private static TableClientOptions Settings(TransactionMeter meter)
    {
        var settings = new TableClientOptions
        {
            Retry = { MaxRetries = 3, Delay = TimeSpan.FromMilliseconds(200), MaxDelay = LongestPause, NetworkTimeout = Try },
        };
        settings.AddPolicy(meter, HttpPipelinePosition.PerRetry);
        return settings;
    }
}
