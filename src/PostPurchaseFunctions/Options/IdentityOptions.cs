using Azure.Core;
using Azure.Identity;

namespace PostPurchaseFunctions.Options;

/// <summary>The section <c>Identity</c>.</summary>
public sealed record IdentityOptions
{
    /// <summary>Client id of the user-assigned identity; empty on a developer's machine, where whoever is signed in counts.</summary>
    public string ClientId { get; init; } = "";

    internal TokenCredential Credential() => ClientId.Length == 0
        ? new DefaultAzureCredential()
        : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(ClientId));
}
