using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NodaTime;
using PostPurchase.Core.Serialization;
using PostPurchase.Local.Demo;

namespace PostPurchase.Bench.Publishing;

/// <summary>Publishes over HTTP, as a console does.</summary>
internal sealed class Desk
{
    private const string Campaign = "/api/shops/demo/campaigns/post-purchase";

    private readonly HttpClient _http;

    public Desk(HttpClient http)
    {
        _http = http;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DemoShop.ConsoleKey);
    }

    /// <summary>Survey two days later than in the version that the orders run.</summary>
    public async Task SaveDelayedSurvey()
    {
        var campaign = await Get<JsonNode>($"{Campaign}/versions/1");
        var survey = campaign["steps"]?.AsArray().Single(step => step?["id"]?.GetValue<string>() == "survey");
        survey?["timing"]?["delay"] = "P7D";
        using var answer = await _http.PutAsJsonAsync(new Uri($"{Campaign}/draft", UriKind.Relative), campaign);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A draft that is the campaign as it ships.</summary>
    public async Task SaveAsShipped(string campaign)
    {
        var path = $"/api/shops/demo/campaigns/{campaign}";
        using var answer = await _http.PutAsJsonAsync(new Uri($"{path}/draft", UriKind.Relative), await Get<JsonNode>($"{path}/versions/1"));
        answer.EnsureSuccessStatusCode();
    }

    public async Task Publish()
    {
        using var answer = await _http.PostAsJsonAsync(new Uri($"{Campaign}/publish", UriKind.Relative), new { policy = "move", by = "bench" });
        answer.EnsureSuccessStatusCode();
    }

    public async Task<Told?> Wave() => (await Get<List<Told>>($"{Campaign}/waves")).FirstOrDefault();

    /// <summary>By all pages of the impact.</summary>
    public async Task<int> CountOrders()
    {
        var (count, after) = (0, "");
        do
        {
            var page = await Get<ImpactCount>($"{Campaign}/impact?policy=move&limit=1000{after}");
            count += page.Orders;
            after = page.Next is { } next ? "&after=" + Uri.EscapeDataString(next) : "";
        }
        while (after.Length > 0);
        return count;
    }

    public async Task MoveClock(string period)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri("/clock", UriKind.Relative), new { advance = period });
        answer.EnsureSuccessStatusCode();
    }

    private async Task<T> Get<T>(string path) =>
        await _http.GetFromJsonAsync<T>(new Uri(path, UriKind.Relative), CoreJson.Options)
            ?? throw new InvalidOperationException($"Nothing at {path}.");

    internal sealed record Told(int Orders, Instant? DoneAt);

    internal sealed record ImpactCount(int Orders, string? Next);
}
