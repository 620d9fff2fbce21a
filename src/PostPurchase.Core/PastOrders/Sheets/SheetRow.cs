namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>A row, with the problems found in it so far: reading goes on after a problem, so that all of them can be told.</summary>
internal sealed class SheetRow(long line, SheetHeader header, string[] values)
{
    /// <summary>Stands for a column where all of them are at fault.</summary>
    public const string Whole = "the whole row";

    private readonly List<SheetProblem> _problems = [];

    /// <summary>Where it starts in the file; a row may go over several lines.</summary>
    public long Line => line;

    public SheetHeader Header => header;

    /// <summary>Characters in all its values.</summary>
    public int Size { get; } = values.Sum(value => value.Length);

    public IReadOnlyList<SheetProblem> Problems => _problems;

    public SheetCell this[SheetColumn column]
    {
        get
        {
            var index = header.IndexOf(column);
            return index >= 0 && index < values.Length
                ? new SheetCell(this, header.Names[index].Trim(), values[index])
                : new SheetCell(this, column.Name, "");
        }
    }

    public void Report(string column, string problem) => _problems.Add(new SheetProblem(line, column, problem));

    /// <summary>A row that was torn apart, or has a delimiter in a value without quotes, must not be taken for what it seems to be.</summary>
    public void CheckLength()
    {
        if (values.Length != header.Names.Count)
        {
            Report(Whole, $"has {values.Length} {(values.Length == 1 ? "column" : "columns")} where the header has {header.Names.Count}");
        }
    }
}
