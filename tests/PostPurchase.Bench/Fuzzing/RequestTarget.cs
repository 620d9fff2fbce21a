using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;
using PostPurchase.TestKit.Fuzzing;
using PostPurchase.TestKit.PastOrders;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Fuzzing;

/// <summary>
/// Requests to every route of the real host, with odd ids, tokens, queries and bodies, by somebody who has a key and a session: none is
/// answered with a fault, and what is refused says so as a problem document or a page.
/// </summary>
internal sealed class RequestTarget : IFuzzTarget, IAsyncDisposable
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);

    private static readonly string[] Values =
    [
        "demo", "1001", "survey", "default", "standard", "de", "2026-03-26", "2026-02-30", "9999-12-31", "0001-01-01", "-1", "0", "1e9", "99999999999999999999",
        "..", "%2e%2e", "%00", "%0d%0ax", "a%7cb", "a%2fb", "%ff", "%ed%a0%80", "null", "true", "'", "\"", "<b>", "{}", "[]", "*", "~", "😀", "ü", "x;y", "a,b",
        new('x', 600), new('y', 2500), "00000000-0000-0000-0000-000000000000", "2026-03-26T09:00:00Z", "P1D",
    ];

    private static readonly string[] Bodies =
    [
        "{}", "[]", "null", "7", "\"x\"", "", """{"email":"anna@example.com","by":"Mira"}""", """{"id":"c1","format":"html","language":"de"}""",
        """{"name":"Mira","role":"owner","key":"x"}""", """{"categories":["offers"],"email":"a@example.com"}""", """{"url":"https://10.0.0.1/","events":["*"]}""",
        """{"id":"p1","source":"pattern","pattern":"DANKE-######","value":{"percent":10},"validFor":"P30D"}""", """{"step":"survey","journey":"default","note":"x"}""",
        """{"cause":"support","note":"x","until":"2026-04-01T00:00:00Z"}""", """{"platform":"shopify","url":"https://shop.example","token":"x"}""",
        """{"rules":[{"when":{"product":"p1"},"show":["p2"]}]}""", .. StandardBodies.All, .. ExportedSheets.All,
    ];

    private readonly WebApplication _app;
    private readonly ScratchFolder _folder;
    private readonly HttpClient _client;
    private readonly RoutePattern[] _routes;
    private readonly string _formToken;

    private RequestTarget(WebApplication app, ScratchFolder folder, HttpClient client, string formToken)
    {
        (_app, _folder, _client, _formToken) = (app, folder, client, formToken);
        _routes =
        [
            .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern)
                .Where(route => route.RawText is { } text && !text.Contains("clock", StringComparison.Ordinal) && !text.Contains("sign-out", StringComparison.Ordinal))
                .DistinctBy(route => route.RawText),
        ];
    }

    public string Name => "requests";

    public static async Task<RequestTarget> Open()
    {
        var folder = new ScratchFolder();
        var app = await LocalHost.Build(new ServeOptions { Urls = "http://127.0.0.1:0", Data = folder.Path, SimulatedClock = true, Start = Start });
        await app.StartAsync();
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(LocalHost.Addresses(app).Single()),
        };
        foreach (var webhook in (StandardWebhook[])[Canonical.Placed("1001", Start, Start), Canonical.Shipped("1001", Start, Start), Canonical.Delivered("1001", Start, Start)])
        {
            using var taken = await client.SendAsync(webhook.ToRequest());
            taken.EnsureSuccessStatusCode();
        }

        using var form = new FormUrlEncodedContent([new("shop", DemoShop.Id), new("key", DemoShop.ConsoleKey), new("name", "Mira")]);
        using var signedIn = await client.PostAsync(new Uri("/console", UriKind.Relative), form);
        var page = await client.GetStringAsync(new Uri("/console/demo", UriKind.Relative));
        return new RequestTarget(app, folder, client, page.Split("name=\"form-token\" value=\"")[1].Split('"')[0]);
    }

    public async ValueTask<bool> Try(Random random)
    {
        using var request = Next(random);
        var asked = $"{request.Method} {request.RequestUri}";
        using var answer = await _client.SendAsync(request);
        var status = (int)answer.StatusCode;
        var body = await answer.Content.ReadAsStringAsync();
        if (status >= 500)
        {
            throw new InvalidOperationException($"{asked} was answered {status}: {body}");
        }

        if (status >= 400 && body.Length > 0 && answer.Content.Headers.ContentType?.MediaType is not ("application/problem+json" or "text/html" or "application/json"))
        {
            throw new InvalidOperationException($"{asked} was refused as {answer.Content.Headers.ContentType}: {body}");
        }

        return status < 400;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private HttpRequestMessage Next(Random random)
    {
        var route = _routes[random.Next(_routes.Length)];
        var path = string.Join('/', route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Part(part, random)))));
        var query = random.Next(3) == 0 ? $"?{Query(random)}" : "";
        var request = new HttpRequestMessage(
            random.Next(3) switch { 0 => HttpMethod.Post, 1 => random.Next(4) switch { 0 => HttpMethod.Put, 1 => HttpMethod.Delete, 2 => HttpMethod.Head, _ => HttpMethod.Post }, _ => HttpMethod.Get },
            new Uri($"/{path}{query}", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", DemoShop.ConsoleKey);
        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
        {
            request.Content = Content(route.RawText ?? "", random);
        }

        return request;
    }

    private string Part(RoutePatternPart part, Random random) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart { Name: "shop" } when random.Next(10) > 0 => DemoShop.Id,
        RoutePatternParameterPart { Name: "token" } => Token(random),
        RoutePatternParameterPart => Uri.EscapeDataString(Uri.UnescapeDataString(Value(random))),
        _ => "",
    };

    private string Token(Random random)
    {
        var purposes = Enum.GetValues<LinkPurpose>();
        var token = new LinkToken(
            purposes[random.Next(purposes.Length)], new OrderKey(new ShopId(DemoShop.Id), new OrderId("1001")), "survey", Start + Duration.FromDays(30));
        return random.Next(3) == 0 ? Uri.EscapeDataString(Uri.UnescapeDataString(Value(random))) : _app.Services.GetRequiredService<LinkSigner>().Sign(token);
    }

    private static string Query(Random random)
    {
        string[] names = ["after", "days", "status", "language", "back", "limit", "from", "to", "q", "order", "dry-run", "shop", "score", "campaign", "done", "date", "version"];
        return string.Join('&', Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{names[random.Next(names.Length)]}={Uri.EscapeDataString(Uri.UnescapeDataString(Value(random)))}"));
    }

    private HttpContent Content(string route, Random random)
    {
        if (route.StartsWith("/console", StringComparison.Ordinal) || random.Next(5) == 0)
        {
            string[] names = ["name", "note", "text", "role", "key", "to", "back", "answer", "comment", "category", "offers", "surveys", "email", "line", "l1", "score", "json", "field", "subject", "body", "until"];
            var fields = Enumerable.Range(0, random.Next(6)).Select(_ => KeyValuePair.Create(names[random.Next(names.Length)], Uri.UnescapeDataString(Value(random))));
            return new FormUrlEncodedContent([new("form-token", _formToken), .. fields]);
        }

        var body = Bodies[random.Next(Bodies.Length)];
        var bytes = body.StartsWith('{') && random.Next(2) == 0 ? new PayloadMutator(random.Next(), isWild: true).Mutate(body) : Encoding.UTF8.GetBytes(body);
        return new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(body.StartsWith('{') ? "application/json" : "text/csv") } };
    }

    private static string Value(Random random) => Values[random.Next(Values.Length)];
}
