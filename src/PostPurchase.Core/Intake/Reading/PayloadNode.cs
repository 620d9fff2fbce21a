using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Core.Intake.Reading;

/// <summary>
/// A place in a payload that may or may not hold a value. Reading an optional value gives null where it is missing or JSON null;
/// a value of the wrong type, or a required one that is missing, ends the reading with the path and the problem.
/// </summary>
internal readonly partial struct PayloadNode
{
    private readonly JsonElement _element;
    private readonly PayloadPath _path;

    private PayloadNode(JsonElement element, PayloadPath path)
    {
        _element = element;
        _path = path;
    }

    /// <summary>Such as <c>$.line_items[0].quantity</c>.</summary>
    public string Path => _path.ToString();

    /// <summary>False where the member is missing or null.</summary>
    public bool Exists => _element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public bool IsObject => _element.ValueKind == JsonValueKind.Object;

    public bool IsText => _element.ValueKind == JsonValueKind.String;

    public static PayloadNode Root(JsonElement element) => new(element, PayloadPath.Root);

    /// <summary>The member of an object; a missing one of a missing object is missing too.</summary>
    public PayloadNode Member(string name)
    {
        if (!Exists)
        {
            return new PayloadNode(default, _path.Member(name));
        }

        return IsObject
            ? new PayloadNode(_element.TryGetProperty(name, out var member) ? member : default, _path.Member(name))
            : throw Problem("must be an object");
    }

    /// <summary>This node, which must hold an object.</summary>
    public PayloadNode Required()
    {
        if (!Exists)
        {
            throw Problem("is missing");
        }

        return IsObject ? this : throw Problem("must be an object");
    }

    /// <summary>The items of an array; none where it is missing.</summary>
    public IReadOnlyList<PayloadNode> Items()
    {
        if (!Exists)
        {
            return [];
        }

        if (_element.ValueKind != JsonValueKind.Array)
        {
            throw Problem("must be a list");
        }

        var items = new List<PayloadNode>(_element.GetArrayLength());
        foreach (var item in _element.EnumerateArray())
        {
            items.Add(new PayloadNode(item, _path.Item(items.Count)));
        }

        return items;
    }

    public bool? Flag() => _element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Exists ? throw Problem("must be true or false") : null,
    };

    /// <summary>RFC 3339, or the like: see <see cref="TimeText"/>.</summary>
    public Instant? Instant(bool assumeUtc = false)
    {
        if (RawText() is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return TimeText.Parse(text.Trim(), assumeUtc)
            ?? throw Problem(assumeUtc
                ? "must be a time between 1970 and 2199, such as 2026-03-26T09:00:00"
                : "must be a time between 1970 and 2199 with its offset, such as 2026-03-26T09:00:00Z");
    }

    public Instant RequiredInstant(bool assumeUtc = false) => Instant(assumeUtc) ?? throw Problem("is missing");

    /// <summary>Seconds since 1970, as a number.</summary>
    public Instant? UnixSeconds()
    {
        if (!Exists)
        {
            return null;
        }

        return _element.ValueKind == JsonValueKind.Number
            && _element.TryGetInt64(out var seconds)
            && seconds is >= 0 and < 7_258_118_400
                ? NodaTime.Instant.FromUnixTimeSeconds(seconds)
                : throw Problem("must be a number of seconds since 1970");
    }

    /// <summary>A day of birth, <c>yyyy-MM-dd</c>, from 1880 to 2199.</summary>
    public LocalDate? Date()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        return LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) && date.Year is >= 1880 and < 2200
            ? date
            : throw Problem("must be a date such as 1990-05-01");
    }

    /// <summary>Ends the reading: what stands here can't be used. The problem must not quote the value.</summary>
    public UnreadableException Problem(string problem) => new(Path, problem);

    /// <summary>The text as it stands; null where there is none.</summary>
    private string? RawText() => _element.ValueKind switch
    {
        JsonValueKind.String => _element.GetString(),
        _ => Exists ? throw Problem("must be text") : null,
    };
}
