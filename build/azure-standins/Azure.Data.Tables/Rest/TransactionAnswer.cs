using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>The service's answer to one action, cut out of the multipart answer to the transaction.</summary>
internal sealed class TransactionAnswer : Response
{
    private readonly List<HttpHeader> _headers = [];

    private TransactionAnswer(string statusLine)
    {
        var words = statusLine.Split(' ', 3);
        Status = int.Parse(words[1], CultureInfo.InvariantCulture);
        ReasonPhrase = words.ElementAtOrDefault(2) ?? "";
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public static IReadOnlyList<Response> ReadAll(Response response)
    {
        var answers = new List<Response>();
        using var lines = new StringReader(response.Content.ToString());
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            {
                answers.Add(ReadOne(line, lines));
            }
        }

        return answers;
    }

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => _headers.Exists(header => Is(header, name));

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers;

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = _headers.Find(header => Is(header, name)).Value;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }

    private static TransactionAnswer ReadOne(string statusLine, StringReader lines)
    {
        var answer = new TransactionAnswer(statusLine);
        while (lines.ReadLine() is { Length: > 0 } header)
        {
            var parts = header.Split(':', 2, StringSplitOptions.TrimEntries);
            answer._headers.Add(new HttpHeader(parts[0], parts[1]));
        }

        var body = new StringBuilder();
        while (lines.ReadLine() is { } line && !line.StartsWith("--changesetresponse", StringComparison.Ordinal))
        {
            body.Append(line);
        }

        answer.ContentStream = new MemoryStream(Encoding.UTF8.GetBytes(body.ToString()));
        return answer;
    }

    private static bool Is(HttpHeader header, string name) => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase);
}
