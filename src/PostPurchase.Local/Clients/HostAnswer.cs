using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Local.Clients;

/// <summary>Asks a host, with a console key of the shop, and reads what it answers.</summary>
internal static class HostAnswer
{
    public static HttpClient Client(Uri host, string key) => new()
    {
        BaseAddress = host,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };

    public static async Task<T> Read<T>(HttpResponseMessage answer, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<T>(await answer.Content.ReadAsByteArrayAsync(cancellation), CoreJson.Options)
            ?? throw new HostRefusalException("The host answered nothing.");

    /// <exception cref="HostRefusalException">The host refused; all that it said is in the message.</exception>
    public static async Task Check(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.IsSuccessStatusCode)
        {
            return;
        }

        var text = new StringBuilder($"The host answered {(int)answer.StatusCode}.");
        if (answer.Content.Headers.ContentType?.MediaType == "application/problem+json")
        {
            var problem = await Read<HostProblem>(answer, cancellation);
            text.Append(' ').AppendJoin(' ', new[] { problem.Title, problem.Detail }.OfType<string>());
            foreach (var (path, message) in problem.Problems ?? [])
            {
                text.AppendLine().Append("  ").Append(path).Append(": ").Append(message);
            }
        }

        throw new HostRefusalException(text.ToString());
    }
}
