using Azure.Communication.Email;
using Azure.Core;

namespace PostPurchaseFunctions.Email;

/// <summary>Makes the client of the e-mail service.</summary>
internal static class EmailClients
{
    /// <summary>A send answers in a second or two; what takes longer is looked up instead.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="identity">Signs in where the options have no connection string.</param>
    /// <exception cref="ArgumentException">The options name neither a connection string nor an address.</exception>
    public static EmailClient Create(AcsEmailOptions options, TokenCredential identity)
    {
        if (options.ConnectionString is { Length: > 0 } connection)
        {
            return new EmailClient(connection, Settings());
        }

        return options.Endpoint is { } endpoint
            ? new EmailClient(endpoint, identity, Settings())
            : throw new ArgumentException("The mail sender needs a connection string or an endpoint.", nameof(options));
    }

    /// <summary>
    /// No retries: the client's own obey Retry-After, which can be an hour, and would repeat a send whose outcome is unknown.
    /// Waiting is the journey's work.
    /// </summary>
    private static EmailClientOptions Settings() => new() { Retry = { MaxRetries = 0, NetworkTimeout = Patience } };
}
