namespace PostPurchase.Bench;

/// <summary>A folder of its own that is removed in the end.</summary>
public sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("postpurchase-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
