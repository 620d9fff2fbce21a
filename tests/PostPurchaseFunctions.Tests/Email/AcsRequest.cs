using System.Text.Json;

namespace PostPurchaseFunctions.Tests.Email;

/// <summary>One request that the server took in.</summary>
internal sealed record AcsRequest(string Method, string Path, string ApiVersion, string? OperationId, JsonElement Body);
