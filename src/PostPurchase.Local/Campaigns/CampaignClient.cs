using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostPurchase.Local.Clients;

namespace PostPurchase.Local.Campaigns;

/// <summary>Talks to the campaign API of a host (docs/campaign-api.md).</summary>
internal sealed class CampaignClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _shop;

    public CampaignClient(Uri host, string shop, string key)
    {
        _http = HostAnswer.Client(host, key);
        _shop = shop;
    }

    /// <returns>The draft's tag, quoted as in headers.</returns>
    public async Task<string> SaveDraft(string campaign, byte[] json, string by, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await _http.PutAsync(
            new Uri($"{Path(campaign)}/draft?by={Uri.EscapeDataString(by)}", UriKind.Relative), content, cancellation);
        await HostAnswer.Check(answer, cancellation);
        return answer.Headers.ETag?.ToString() ?? throw new HostRefusalException("The host did not name the draft.");
    }

    /// <param name="after">The place that the page before named; null for the first.</param>
    public Task<ImpactSum> Impact(string campaign, string policy, string? after, CancellationToken cancellation) => Get<ImpactSum>(
        $"{Path(campaign)}/impact?policy={policy}{(after is null ? "" : "&after=" + Uri.EscapeDataString(after))}", cancellation);

    /// <param name="draft">The tag of the draft that the impact was shown of.</param>
    /// <returns>The version, and the number of its wave where there is one.</returns>
    public async Task<(int Version, int? Wave)> Publish(
        string campaign, string draft, string policy, string by, string? note, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Path(campaign)}/publish");
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(draft));
        var body = new JsonObject { ["policy"] = policy, ["by"] = by, ["note"] = note };
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(request, cancellation);
        await HostAnswer.Check(answer, cancellation);
        var published = await HostAnswer.Read<JsonElement>(answer, cancellation);
        return (published.GetProperty("version").GetInt32(), published.TryGetProperty("wave", out var wave) ? wave.GetInt32() : null);
    }

    public async Task<WaveProgress?> Wave(string campaign, int number, CancellationToken cancellation) =>
        (await Get<List<WaveProgress>>($"{Path(campaign)}/waves", cancellation)).Find(wave => wave.Number == number);

    public void Dispose() => _http.Dispose();

    private async Task<T> Get<T>(string path, CancellationToken cancellation)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellation);
        await HostAnswer.Check(answer, cancellation);
        return await HostAnswer.Read<T>(answer, cancellation);
    }

    private string Path(string campaign) => $"/api/shops/{Uri.EscapeDataString(_shop)}/campaigns/{Uri.EscapeDataString(campaign)}";
}
