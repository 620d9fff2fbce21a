using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PostPurchase.Bench.Consoles;

/// <summary>Somebody who has the editor count all that it can: dry runs of drafts, and what publishing would mean.</summary>
internal sealed partial class EditorCounts(HttpClient client)
{
    /// <summary>The first is to warm up.</summary>
    private const int Rounds = 4;

    /// <summary>A count that takes more steps than this is given up.</summary>
    private const int MostPosts = 500;

    /// <param name="page">Whose form goes on with the count.</param>
    public async Task<EditorCount> Measure(string page)
    {
        var (times, bytes, posts, isDone) = (new List<double>(), 0, 0, true);
        for (var round = 0; round < Rounds; round++)
        {
            var html = await Timed(() => Page(client.GetAsync(page)));
            posts = 0;
            while (html is not null && Form().Match(html) is { Success: true } form && posts < MostPosts)
            {
                posts++;
                html = await Timed(() => Send(form));
            }

            isDone &= html is not null && posts < MostPosts;

            async Task<string?> Timed(Func<Task<string?>> ask)
            {
                var watch = Stopwatch.StartNew();
                var answer = await ask();
                bytes = Math.Max(bytes, Encoding.UTF8.GetByteCount(answer ?? ""));
                if (round > 0)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }

                return answer;
            }
        }

        times.Sort();
        return new EditorCount(page, posts, times[times.Count / 2], times[^1], bytes / 1024.0, isDone);
    }

    private async Task<string?> Send(Match form)
    {
        using var content = new FormUrlEncodedContent(Hidden().Matches(form.Groups["fields"].Value).Select(
            field => KeyValuePair.Create(WebUtility.HtmlDecode(field.Groups["name"].Value), WebUtility.HtmlDecode(field.Groups["value"].Value))));
        return await Page(client.PostAsync(WebUtility.HtmlDecode(form.Groups["action"].Value), content));
    }

    /// <summary>Null for an answer that is no page.</summary>
    private static async Task<string?> Page(Task<HttpResponseMessage> answering)
    {
        using var answer = await answering;
        var html = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == HttpStatusCode.OK ? html : null;
    }

    /// <summary>The form that carries what was counted.</summary>
    [GeneratedRegex("<form method=\"post\" action=\"(?<action>[^\"]*)\"[^>]*>(?<fields>(?:(?!</form>).)*?name=\"counted\".*?)</form>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Hidden();
}
