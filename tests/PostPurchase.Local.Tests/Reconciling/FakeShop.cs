using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PostPurchase.Local.Hosting;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Reconciling;

/// <summary>The APIs of Shopify, WooCommerce and Shopware on a free port, as far as orders are read from them, a hundred a page.</summary>
internal sealed class FakeShop : IAsyncDisposable
{
    public const string Key = "key-1";
    public const string Secret = "secret-1";

    private const int Page = 100;

    private readonly WebApplication _app;
    private int _tokens;

    private FakeShop(WebApplication app) => _app = app;

    public string Address => LocalHost.Addresses(_app).Single();

    /// <summary>Orders, oldest first; changed by tests between pages.</summary>
    public List<JsonObject> Orders { get; } = [];

    /// <summary>Asked before each request; true when it has answered.</summary>
    public Func<HttpContext, Task<bool>> Before { get; set; } = _ => Task.FromResult(false);

    /// <summary>Paths and queries, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Makes tokens given so far worthless.</summary>
    public void ForgetTokens() => Interlocked.Add(ref _tokens, 1);

    public static async Task<FakeShop> Open()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var shop = new FakeShop(app);
        app.Use(async (context, next) =>
        {
            shop.Asked.Enqueue(context.Request.Path + context.Request.QueryString);
            if (!await shop.Before(context))
            {
                await next(context);
            }
        });
        app.MapPost("/admin/oauth/access_token", (Delegate)shop.Token);
        app.MapPost("/api/oauth/token", (Delegate)shop.Token);
        app.MapGet("/admin/api/2026-10/orders.json", shop.Shopify);
        app.MapGet("/wp-json/wc/v3/orders", shop.WooCommerce);
        app.MapPost("/api/search/order", (Delegate)shop.Shopware);
        await app.StartAsync();
        return shop;
    }

    public void Fill(string platform, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            Orders.Add(Order(platform, number));
        }
    }

    public static JsonObject Order(string platform, int number)
    {
        switch (platform)
        {
            case "shopify":
                var shopify = JsonNode.Parse(ShopifyBodies.PlainOrder)!.AsObject();
                (shopify["id"], shopify["name"]) = (number, $"#{number}");
                return shopify;
            case "woocommerce":
                return WooCommerceWebhooks.Order(change: order => (order["id"], order["number"]) = (number, $"WC-{number}"));
            default:
                return ShopwareWebhooks.Order(order => (order["id"], order["orderNumber"]) = ($"0190aaaa{number:d24}", $"{20000 + number}"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> Token(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        return form["grant_type"] == "client_credentials" && form["client_id"] == Key && form["client_secret"] == Secret
            ? Json(new JsonObject { ["access_token"] = $"token-{_tokens}", ["expires_in"] = 600 })
            : Results.BadRequest(new { error = "invalid_client" });
    }

    private IResult Shopify(HttpContext context)
    {
        if (context.Request.Headers["X-Shopify-Access-Token"] != $"token-{_tokens}" && context.Request.Headers["X-Shopify-Access-Token"] != Secret)
        {
            return Results.StatusCode(401);
        }

        var query = context.Request.Query;
        if (query["ids"] is [{ Length: > 0 } ids])
        {
            return List("orders", Orders.Where(order => ids.Split(',').Contains(order["id"]!.ToString(), StringComparer.Ordinal)));
        }

        // The cursor names the last order that was given.
        var skip = query["page_info"] is [{ } after] ? Orders.FindIndex(order => order["id"]!.ToString() == after) + 1 : 0;
        var page = Orders.Skip(skip).Take(Page).ToList();
        if (skip + page.Count < Orders.Count)
        {
            context.Response.Headers.Link =
                $"<{Address}/admin/api/2026-10/orders.json?limit=100&page_info=x>; rel=\"previous\", <https://evil.example/orders.json?limit=100&page_info={page[^1]["id"]}>; rel=\"next\"";
        }

        context.Response.Headers["X-Shopify-Shop-Api-Call-Limit"] = "2/40";
        return List("orders", page);
    }

    private IResult WooCommerce(HttpContext context)
    {
        if (context.Request.Headers.Authorization != "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Key}:{Secret}")))
        {
            return Results.StatusCode(401);
        }

        var query = context.Request.Query;
        var found = query["include"] is [{ Length: > 0 } ids] ? Orders.Where(order => ids.Split(',').Contains(order["id"]!.ToString(), StringComparer.Ordinal)).ToList() : Orders;
        var page = int.Parse(query["page"].ToString(), System.Globalization.CultureInfo.InvariantCulture);
        context.Response.Headers["X-WP-Total"] = $"{found.Count}";
        context.Response.Headers["X-WP-TotalPages"] = $"{(found.Count + Page - 1) / Page}";
        return Json(Array(found.Skip((page - 1) * Page).Take(Page)));
    }

    private async Task<IResult> Shopware(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer token-{_tokens}")
        {
            return Results.StatusCode(401);
        }

        var criteria = (await JsonNode.ParseAsync(context.Request.Body))!;
        Assert.NotNull(criteria["associations"]!["deliveries"]!["associations"]!["stateMachineState"]);
        var found = criteria["ids"] is JsonArray ids ? Orders.Where(order => ids.Any(id => id!.ToString() == order["id"]!.ToString())).ToList() : Orders;
        var page = (int)criteria["page"]!;
        return Json(new JsonObject { ["total"] = found.Count, ["data"] = Array(found.Skip((page - 1) * Page).Take(Page)) });
    }

    private static IResult List(string name, IEnumerable<JsonObject> orders) => Json(new JsonObject { [name] = Array(orders) });

    private static JsonArray Array(IEnumerable<JsonObject> orders) => new([.. orders.Select(order => order.DeepClone())]);

    private static IResult Json(JsonNode node) => Results.Text(node.ToJsonString(), "application/json");
}
