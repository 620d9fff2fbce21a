namespace PostPurchase.Local.Simulating;

/// <summary>Lines that come in any order and go out by time, however many there are: sorted runs in temporary files, merged at the end.</summary>
/// <param name="folder">For temporary files.</param>
/// <param name="name">Of the files, unique in the folder.</param>
internal sealed class SortedLines(string folder, string name) : IDisposable
{
    private const int KeptInMemory = 50_000;

    private readonly List<(long Time, string Line)> _kept = [];
    private readonly List<string> _runs = [];

    public void Add(long time, string line)
    {
        _kept.Add((time, line));
        if (_kept.Count >= KeptInMemory)
        {
            WriteRun();
        }
    }

    /// <summary>All lines of several parts; those of the same time by their text.</summary>
    public static IEnumerable<string> Merge(IReadOnlyList<SortedLines> parts)
    {
        var sources = parts.SelectMany(part => part.Sources()).Select(source => source.GetEnumerator()).ToList();
        try
        {
            var queue = new PriorityQueue<IEnumerator<(long Time, string Line)>, (long, string)>(Comparer<(long Time, string Line)>.Create(Compare));
            foreach (var source in sources.Where(source => source.MoveNext()))
            {
                queue.Enqueue(source, source.Current);
            }

            while (queue.TryDequeue(out var first, out _))
            {
                yield return first.Current.Line;
                if (first.MoveNext())
                {
                    queue.Enqueue(first, first.Current);
                }
            }
        }
        finally
        {
            sources.ForEach(source => source.Dispose());
        }
    }

    public void Dispose() => _runs.ForEach(File.Delete);

    private static int Compare((long Time, string Line) one, (long Time, string Line) other) =>
        one.Time != other.Time ? one.Time.CompareTo(other.Time) : string.CompareOrdinal(one.Line, other.Line);

    private IEnumerable<IEnumerable<(long Time, string Line)>> Sources()
    {
        _kept.Sort(Compare);
        return _runs.Select(Read).Append(_kept);
    }

    private void WriteRun()
    {
        _kept.Sort(Compare);
        var path = Path.Combine(folder, $"{name}-{_runs.Count}");
        using var writer = new BinaryWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
        foreach (var (time, line) in _kept)
        {
            writer.Write(time);
            writer.Write(line);
        }

        _runs.Add(path);
        _kept.Clear();
    }

    private static IEnumerable<(long Time, string Line)> Read(string path)
    {
        using var reader = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var time = reader.ReadInt64();
            yield return (time, reader.ReadString());
        }
    }
}
