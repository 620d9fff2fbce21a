namespace PostPurchase.Local.Storage;

/// <summary>Keeps a second process off the data folder. The operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <summary>Creates the folder if it is missing.</summary>
    /// <exception cref="DataFolderException">Another process has it, or the folder cannot be written.</exception>
    public static DataFolderLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, "postpurchase.lock");
            return new DataFolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException cause) when (cause.GetType() == typeof(IOException) && Directory.Exists(folder))
        {
            throw new DataFolderException($"The data folder '{folder}' is in use by another process. ({cause.Message})", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"The data folder '{folder}' cannot be written. ({cause.Message})", cause);
        }
    }

    public void Dispose() => _file.Dispose();
}
