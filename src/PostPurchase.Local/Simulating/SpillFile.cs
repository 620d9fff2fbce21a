namespace PostPurchase.Local.Simulating;

/// <summary>A temporary file of entries, written once and then read; gone when it is closed.</summary>
internal sealed class SpillFile(string path) : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    private BinaryWriter? _writer = new(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes));

    public void Write(int place, byte[] json)
    {
        var writer = _writer ?? throw new InvalidOperationException("The file is complete.");
        writer.Write(place);
        writer.Write(json.Length);
        writer.Write(json);
    }

    /// <summary>Nothing more is written.</summary>
    public void Complete()
    {
        _writer?.Dispose();
        _writer = null;
    }

    public IEnumerable<(int Place, byte[] Json)> Read()
    {
        Complete();
        using var reader = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var place = reader.ReadInt32();
            yield return (place, reader.ReadBytes(reader.ReadInt32()));
        }
    }

    public void Dispose()
    {
        Complete();
        File.Delete(path);
    }
}
