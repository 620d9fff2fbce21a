using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace PostPurchase.Bench.Intake;

/// <summary>Sends signed Shopify orders as fast as they are answered, or at a given pace.</summary>
internal sealed class Load(HttpClient client, int connections)
{
    private int _number;

    /// <summary>The rate reached and the 99th percentile of the time to the answer, in milliseconds, counted from when a request was to be sent.</summary>
    public async Task<(double Rate, double P99)> Run(TimeSpan length, double? perSecond)
    {
        var watch = Stopwatch.StartNew();
        var sent = 0;
        var workers = Enumerable.Range(0, connections).Select(async _ =>
        {
            var times = new List<double>();
            while (watch.Elapsed < length)
            {
                var due = watch.Elapsed;
                if (perSecond is { } pace)
                {
                    due = TimeSpan.FromSeconds(Interlocked.Increment(ref sent) / pace);
                    if (due > watch.Elapsed)
                    {
                        await Task.Delay(due - watch.Elapsed);
                    }
                }

                await Send();
                times.Add((watch.Elapsed - due).TotalMilliseconds);
            }

            return times;
        });
        var all = (await Task.WhenAll(workers)).SelectMany(times => times).Order().ToList();
        return (all.Count / watch.Elapsed.TotalSeconds, all[(int)(all.Count * 0.99)]);
    }

    private async Task Send()
    {
        var id = Interlocked.Increment(ref _number);
        var (body, signature) = ShopifyOrders.Signed(id);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/demo/shopify");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Shopify-Topic", "orders/create");
        request.Headers.Add("X-Shopify-Webhook-Id", id.ToString("d", CultureInfo.InvariantCulture));
        request.Headers.Add("X-Shopify-Hmac-Sha256", signature);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}
