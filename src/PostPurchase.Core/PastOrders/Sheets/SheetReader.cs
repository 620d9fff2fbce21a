using CsvHelper;

namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>
/// Reads CSV row by row (RFC 4180, and what is common around it) without keeping more than one row. The delimiter is found from
/// the first lines.
/// </summary>
internal sealed class SheetReader
{
    /// <summary>Longest row: a quote that is never closed would take in the rest of the file.</summary>
    public const int MaxRow = 1024 * 1024;

    private readonly CsvReader _reader;
    private CsvMalformedReason? _malformed;

    public SheetReader(TextReader text)
    {
        _reader = CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            MaxRecordSize = MaxRow,
            TrackLineNumbers = true,
            OnMalformedRecord = record => _malformed = record.Reason,
        });
        Header = Next() is (SheetState.Row, var names, _) ? new SheetHeader(names) : null;
    }

    private enum SheetState
    {
        Row,
        End,
        Unreadable,
    }

    /// <summary>Null where there is none that could be read.</summary>
    public SheetHeader? Header { get; }

    /// <summary>All rows but blank ones. The last may have nothing but a problem: what comes after it can't be read.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        while (Header is { } header)
        {
            var (state, values, line) = Next();
            if (state == SheetState.End)
            {
                yield break;
            }

            var row = new SheetRow(line, header, values);
            CheckShape(row, state);
            yield return row;
            if (state == SheetState.Unreadable)
            {
                yield break;
            }
        }
    }

    private void CheckShape(SheetRow row, SheetState state)
    {
        if (state == SheetState.Unreadable || _malformed == CsvMalformedReason.UnterminatedQuote)
        {
            row.Report(SheetRow.Whole, "has a quote that is not closed; what follows can't be read");
        }
        else if (_malformed == CsvMalformedReason.TextAfterClosingQuote)
        {
            row.Report(SheetRow.Whole, "has text after a closing quote: a quote before is not closed, or one in the text is not doubled");
        }
        else
        {
            row.CheckLength();
        }
    }

    /// <summary>The next row that is not blank.</summary>
    private (SheetState State, string[] Values, long Line) Next()
    {
        try
        {
            while (true)
            {
                _malformed = null;
                if (!_reader.Read())
                {
                    return (SheetState.End, [], 0);
                }

                var values = new string[_reader.FieldCount];
                for (var index = 0; index < values.Length; index++)
                {
                    values[index] = _reader.GetString(index);
                }

                if (!values.All(string.IsNullOrWhiteSpace))
                {
                    return (SheetState.Row, values, _reader.LineNumber);
                }
            }
        }
        catch (CsvFormatException tooLong)
        {
            return (SheetState.Unreadable, [], Math.Max(tooLong.LineNumber, 1));
        }
    }
}
