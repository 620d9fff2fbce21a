namespace PostPurchase.Local.Tests.Storage;

/// <summary>A data folder of its own for each test, gone afterwards.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("postpurchase-").FullName;

    public string Database => System.IO.Path.Combine(Path, "postpurchase.db");

    /// <summary>The files as a crash at this moment would leave them; the lock stays behind with its owner.</summary>
    public DataFolder CopyAsAfterCrash()
    {
        var copy = new DataFolder();
        foreach (var file in new[] { Database, $"{Database}-wal" })
        {
            File.Copy(file, System.IO.Path.Combine(copy.Path, System.IO.Path.GetFileName(file)));
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
