namespace PostPurchase.Local.Clients;

/// <summary>The host refused something. The message is for the person who asked.</summary>
internal sealed class HostRefusalException(string message) : Exception(message);
