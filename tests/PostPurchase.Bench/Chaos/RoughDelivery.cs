using System.Net.Sockets;
using System.Text;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Chaos;

/// <summary>Sends a webhook over a bad connection: cut off, hung up on before the answer, or byte by byte.</summary>
internal static class RoughDelivery
{
    private const int Pieces = 6;

    /// <summary>Longer than any shop system waits for an answer.</summary>
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromSeconds(30);

    /// <summary>The request ends in its middle.</summary>
    public static Task CutOff(Uri host, StandardWebhook webhook, Random random) => Connected(host, async (stream, cancellation) =>
    {
        var request = Request(host, webhook);
        await stream.WriteAsync(request.AsMemory(0, random.Next(1, request.Length)), cancellation);
    });

    /// <summary>The request arrives; nobody waits for its answer.</summary>
    public static Task Unheard(Uri host, StandardWebhook webhook) => Connected(host, async (stream, cancellation) =>
        await stream.WriteAsync(Request(host, webhook), cancellation));

    /// <summary>The request arrives in pieces, with pauses.</summary>
    /// <returns>The status of the answer; 0 for none.</returns>
    public static async Task<int> Slowly(Uri host, StandardWebhook webhook, Random random)
    {
        var status = 0;
        await Connected(host, async (stream, cancellation) =>
        {
            foreach (var piece in Request(host, webhook).Chunk((Request(host, webhook).Length / Pieces) + 1))
            {
                await stream.WriteAsync(piece, cancellation);
                await Task.Delay(random.Next(10, 120), cancellation);
            }

            using var reader = new StreamReader(stream);
            status = await reader.ReadLineAsync(cancellation) is { Length: > 12 } line && int.TryParse(line.AsSpan(9, 3), out var told) ? told : 0;
        });
        return status;
    }

    private static async Task Connected(Uri host, Func<NetworkStream, CancellationToken, Task> talk)
    {
        using var patience = new CancellationTokenSource(GivesUpAfter);
        try
        {
            using var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync(host.Host, host.Port, patience.Token);
            await using var stream = client.GetStream();
            await talk(stream, patience.Token);
        }
        catch (Exception cause) when (cause is SocketException or IOException or OperationCanceledException)
        {
            // Killed meanwhile, or busy for too long; the webhook comes again.
        }
    }

    private static byte[] Request(Uri host, StandardWebhook webhook)
    {
        var body = Encoding.UTF8.GetBytes(webhook.Body);
        var headers = string.Concat(webhook.Headers().Select(header => $"{header.Key}: {header.Value}\r\n"));
        var head = $"POST /webhooks/demo/standard HTTP/1.1\r\nHost: {host.Authority}\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {body.Length}\r\nConnection: close\r\n{headers}\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
