using System.Text.Json;
using Spectre.Console;

namespace PostPurchase.Bench.Reporting;

/// <summary>What a command measured, printed twice: as tables for people, and as the one line of JSON, the last, for programs.</summary>
internal sealed class Report(string bench)
{
    private const int Wide = 180;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new FewDigits() } };

    private readonly Dictionary<string, object?> _members = new(StringComparer.Ordinal);
    private readonly List<(string Name, object? Value)> _figures = [];
    private readonly List<Table> _tables = [];

    /// <param name="name">In camel case, for both: people get its words.</param>
    /// <param name="value">A number, a text, a <see cref="Spread"/>, or a short list of such; null where it was not measured.</param>
    public Report Add(string name, object? value)
    {
        _members.Add(name, value);
        _figures.Add((name, value));
        return this;
    }

    /// <summary>A table of its own, with the records' properties as columns.</summary>
    public Report AddRows<T>(string name, IReadOnlyList<T> rows)
    {
        var columns = typeof(T).GetProperties();
        var table = new Table().AddColumns([.. columns.Select(column => Markup.Escape(Words.Of(column.Name)))]);
        foreach (var row in rows)
        {
            table.AddRow([.. columns.Select(column => Markup.Escape(Words.Show(column.GetValue(row))))]);
        }

        _members.Add(name, rows);
        _tables.Add(table);
        return this;
    }

    public void Print(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = Wide;
        _tables.ForEach(console.Write);
        if (_figures.Count > 0)
        {
            var table = new Table().AddColumns(Markup.Escape(bench), "measured");
            _figures.ForEach(figure => table.AddRow(Markup.Escape(Words.Of(figure.Name)), Markup.Escape(Words.Show(figure.Value))));
            console.Write(table);
        }

        writer.WriteLine(Line());
    }

    public void Print() => Print(Console.Out);

    private string Line()
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal) { ["bench"] = bench, ["machine"] = Machine.Here };
        foreach (var (name, value) in _members)
        {
            members.Add(name, value);
        }

        return JsonSerializer.Serialize(members, Json);
    }
}
