namespace PostPurchase.Web.Console.Results;

/// <summary>A table of figures: what a page shows, and what can be taken away as CSV.</summary>
/// <param name="Name">As it stands in addresses.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Their headings; the first names the rows.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
public sealed record FigureTable(
    string Name, string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<FigureCell>> Rows)
{
    /// <summary>
    /// Where the page begins another table, with the columns that name the rows once more, and what that shows: more columns than this have
    /// no room beside each other. The file has them all in one.
    /// </summary>
    public (int Column, string Caption)? Break { get; init; }

    public IEnumerable<IEnumerable<string?>> Lines => Rows.Select(row => row.Select(cell => cell.Plain)).Prepend(Columns);
}
