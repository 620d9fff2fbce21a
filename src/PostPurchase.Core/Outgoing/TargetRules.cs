using System.Buffers;
using System.Net;
using PostPurchase.Core.Intake.Standard;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Outgoing;

/// <summary>What is wrong with a target as people describe it.</summary>
internal static class TargetRules
{
    private const int MaxUrl = 2000;
    private const int MaxId = 40;
    private const int MaxSecrets = 4;
    private const string SecretPrefix = "whsec_";

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <returns>Each with the JSON path of what it is about.</returns>
    public static IReadOnlyList<TargetProblem> Check(OutgoingTarget target, bool allowLoopback) =>
    [
        .. Id(target.Id), .. Url(target.Url, allowLoopback), .. target.Secrets.SelectMany(Secret), .. Count(target.Secrets.Count),
        .. target.Types.SelectMany(Type),
    ];

    private static IEnumerable<TargetProblem> Id(string id)
    {
        if (id.Length is 0 or > MaxId || id.AsSpan().ContainsAnyExcept(Plain) || !StorageKey.Fits(id))
        {
            yield return new TargetProblem("$.id", $"1 bis {MaxId} der Zeichen a-z, 0-9 und -.", $"It has 1 to {MaxId} of the characters a-z, 0-9 and -.");
        }
    }

    private static IEnumerable<TargetProblem> Url(string url, bool allowLoopback)
    {
        const string Path = "$.url";
        if (url.Length > MaxUrl || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            yield return new TargetProblem(Path, $"Eine vollständige Adresse von höchstens {MaxUrl} Zeichen, etwa https://crm.example/hooks.", $"It must be an absolute URL of at most {MaxUrl} characters, such as https://crm.example/hooks.");
            yield break;
        }

        if (uri.Scheme != Uri.UriSchemeHttps && !(allowLoopback && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        {
            yield return new TargetProblem(Path, "Sie beginnt mit https://.", "It must begin with https://.");
        }

        if (uri.UserInfo.Length > 0)
        {
            yield return new TargetProblem(Path, "Ohne Namen und Passwort: Webhooks sind mit dem Geheimnis unterschrieben.", "It must not carry a name or password; webhooks are signed with the secret.");
        }

        if (uri.Fragment.Length > 0)
        {
            yield return new TargetProblem(Path, "Ohne Anker (#): Er wird nie mitgeschickt.", "It must not carry a fragment (#), which is never sent.");
        }

        if (uri.IsLoopback ? !allowLoopback : IPAddress.TryParse(uri.DnsSafeHost, out var address) && !TargetAddress.IsAllowed(address, allowLoopback))
        {
            yield return new TargetProblem(Path, "Eine öffentliche Adresse.", "It must be a public address.");
        }
    }

    private static IEnumerable<TargetProblem> Secret(string secret, int index)
    {
        // Standard Webhooks 1.0.0, "Signature scheme": 24 to 64 random bytes in base64, after whsec_.
        if (!secret.StartsWith(SecretPrefix, StringComparison.Ordinal) || StandardSignature.Key(secret) is not { Length: >= 24 and <= 64 })
        {
            yield return new TargetProblem($"$.secrets[{index}]", "whsec_ und 24 bis 64 Bytes in Base64.", "It must be whsec_ and base64 of 24 to 64 bytes.");
        }
    }

    private static IEnumerable<TargetProblem> Count(int secrets)
    {
        if (secrets is 0 or > MaxSecrets)
        {
            yield return new TargetProblem("$.secrets", $"1 bis {MaxSecrets}; ohne Angabe bleiben sie, oder eins wird gemacht.", $"There must be 1 to {MaxSecrets}; leave it out to keep them, or to get one made.");
        }
    }

    private static IEnumerable<TargetProblem> Type(string type, int index)
    {
        if (!OutgoingTypes.All.Contains(type, StringComparer.Ordinal))
        {
            yield return new TargetProblem($"$.types[{index}]", $"Diese Art gibt es nicht; es gibt {string.Join(", ", OutgoingTypes.All)}.", $"There is no such type; there are {string.Join(", ", OutgoingTypes.All)}.");
        }
    }
}
