namespace PostPurchase.Local.Hosting;

/// <summary>The host can't be started as asked. The message is for the person who asked.</summary>
internal sealed class UnusableOptionsException(string message) : Exception(message);
