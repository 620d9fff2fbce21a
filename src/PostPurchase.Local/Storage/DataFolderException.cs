namespace PostPurchase.Local.Storage;

/// <summary>The data folder cannot be used. The message is for the person who started the host.</summary>
internal sealed class DataFolderException(string message, Exception? cause = null) : Exception(message, cause);
