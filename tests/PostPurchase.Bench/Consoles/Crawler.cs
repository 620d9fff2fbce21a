using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace PostPurchase.Bench.Consoles;

/// <summary>Somebody who follows every link of the console.</summary>
internal sealed partial class Crawler
{
    private const string Home = "/console/demo";
    private const int TimesEach = 7;

    /// <summary>Of pages that differ only by an id, so many are opened.</summary>
    private const int OfAShape = 4;

    private readonly HttpClient _client;

    private Crawler(HttpClient client) => _client = client;

    public static async Task<Crawler> SignIn(string address)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };
        using var form = new FormUrlEncodedContent([new("shop", "demo"), new("key", "demo-console-key"), new("name", "Bench")]);
        using var answer = await client.PostAsync("/console", form);
        return answer.StatusCode == HttpStatusCode.SeeOther ? new Crawler(client) : throw new InvalidOperationException($"Signing in gave {answer.StatusCode}.");
    }

    /// <summary>The editor's counts, by the same visitor.</summary>
    public EditorCounts Counts() => new(_client);

    public async Task<IReadOnlyList<PageVisit>> VisitAll()
    {
        var (visits, queue, seen) = (new List<PageVisit>(), new Queue<string>([Home]), new HashSet<string>(StringComparer.Ordinal) { Home });
        while (queue.TryDequeue(out var path))
        {
            var shape = ShapeOf(path);
            if (visits.Count(visit => visit.Shape == shape) >= OfAShape)
            {
                continue;
            }

            var (visit, html) = await Visit(path, shape);
            visits.Add(visit);
            foreach (var link in Links().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["path"].Value)).Where(seen.Add))
            {
                queue.Enqueue(link);
            }
        }

        return visits;
    }

    private async Task<(PageVisit Visit, string Html)> Visit(string path, string shape)
    {
        var (times, html, status) = (new List<double>(), "", 0);
        for (var time = 0; time <= TimesEach; time++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await _client.GetAsync(path);
            html = await answer.Content.ReadAsStringAsync();
            status = (int)answer.StatusCode;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var warm = times.Skip(1).Order().ToList();
        return (new PageVisit(path, shape, status, warm[warm.Count / 2], warm[^1], System.Text.Encoding.UTF8.GetByteCount(html)), html);
    }

    /// <summary>Segments that hold a digit are ids; of a query only the names count.</summary>
    private static string ShapeOf(string path)
    {
        var parts = path.Split('?', 2);
        var segments = parts[0].Split('/').Select(segment => segment.Any(char.IsDigit) || segment.Length > 24 ? "*" : segment);
        var query = parts.Length > 1 ? "?" + string.Join('&', parts[1].Split('&').Select(pair => pair.Split('=')[0])) : "";
        return string.Join('/', segments) + query;
    }

    [GeneratedRegex("(?:href|src)=\"(?<path>/console/demo[^\"#]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Links();
}
