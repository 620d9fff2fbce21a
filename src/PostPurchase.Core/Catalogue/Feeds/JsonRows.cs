using System.Text.Json;
using PostPurchase.Core.PastOrders.Sheets;

namespace PostPurchase.Core.Catalogue.Feeds;

/// <summary>The objects of a JSON list, or of a file with one object after the other, as rows; no more than one is kept.</summary>
internal sealed class JsonRows(Stream utf8)
{
    /// <summary>Largest object taken.</summary>
    private const int MaxObject = 256 * 1024;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 16, AllowMultipleValues = true };

    private byte[] _buffer = new byte[16 * 1024];
    private JsonReaderState _state = new(Options);
    private int _start;
    private int _end;
    private long _line = 1;
    private bool _isFinal;

    private enum Found
    {
        Object,
        More,
        End,
    }

    /// <summary>All rows; the last may have nothing but a problem: what comes after it can't be read.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        while (true)
        {
            var (row, goesOn) = Next();
            if (row is not null)
            {
                yield return row;
            }

            if (!goesOn)
            {
                yield break;
            }
        }
    }

    private (SheetRow? Row, bool GoesOn) Next()
    {
        try
        {
            while (true)
            {
                switch (TryRead(out var row))
                {
                    case Found.Object:
                        return (row, true);
                    case Found.End:
                        return (null, false);
                    case Found.More when _end - _start > MaxObject:
                        return (Faulty($"is longer than {MaxObject} bytes"), false);
                    default:
                        Fill();
                        break;
                }
            }
        }
        catch (JsonException cause)
        {
            // The exception's own message quotes the feed.
            return (Faulty($"is no valid JSON (line {cause.LineNumber + 1})"), false);
        }
    }

    private Found TryRead(out SheetRow? row)
    {
        row = null;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
        while (true)
        {
            var before = reader;
            if (!reader.Read())
            {
                Keep(before);
                return _isFinal ? Found.End : Found.More;
            }

            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray && reader.CurrentDepth == 0)
            {
                continue;
            }

            var line = _line + Lines(_buffer.AsSpan(_start, (int)reader.TokenStartIndex));
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                Keep(reader);
                row = new SheetRow(line, new SheetHeader([]), []);
                row.Report(SheetRow.Whole, "must be an object, one for each product");
                return Found.Object;
            }

            if (!JsonDocument.TryParseValue(ref reader, out var document))
            {
                Keep(before);
                return Found.More;
            }

            Keep(reader);
            using (document)
            {
                row = Row(line, document.RootElement);
            }

            return Found.Object;
        }
    }

    private void Keep(Utf8JsonReader reader)
    {
        var consumed = (int)reader.BytesConsumed;
        _line += Lines(_buffer.AsSpan(_start, consumed));
        _start += consumed;
        _state = reader.CurrentState;
    }

    private static int Lines(ReadOnlySpan<byte> read) => read.Count((byte)'\n');

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = utf8.Read(_buffer, _end, _buffer.Length - _end);
        _isFinal = read == 0;
        _end += read;
    }

    private SheetRow Faulty(string problem)
    {
        var row = new SheetRow(_line, new SheetHeader([]), []);
        row.Report(SheetRow.Whole, problem + "; what follows can't be read");
        return row;
    }

    private static SheetRow Row(long line, JsonElement product)
    {
        try
        {
            return Read(line, product);
        }
        catch (InvalidOperationException)
        {
            var row = new SheetRow(line, new SheetHeader([]), []);
            row.Report(SheetRow.Whole, "has half of a surrogate pair, such as \\ud83d, which is no character");
            return row;
        }
    }

    /// <exception cref="InvalidOperationException">An escape of half a surrogate pair: valid JSON, and no text.</exception>
    private static SheetRow Read(long line, JsonElement product)
    {
        var members = product.EnumerateObject().Where(member => Text(member.Value) is not null).ToList();
        return new SheetRow(
            line,
            new SheetHeader([.. members.Select(member => member.Name)]),
            [.. members.Select(member => Text(member.Value) ?? "")]);
    }

    /// <summary>Lists a value a line; null for what has no text.</summary>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => string.Concat(value.EnumerateArray().Select(item => $"{Text(item)?.ReplaceLineEndings(" ")}\n")),
        _ => null,
    };
}
