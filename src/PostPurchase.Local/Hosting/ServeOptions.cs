using NodaTime;
using PostPurchase.Core.Quotas;

namespace PostPurchase.Local.Hosting;

/// <summary>What the <c>serve</c> command was asked for.</summary>
internal sealed record ServeOptions
{
    public const string DefaultUrls = "http://127.0.0.1:7071";
    public const string DefaultData = ".data";

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>Folder that everything is kept in; made if missing.</summary>
    public string Data { get; init; } = DefaultData;

    public bool SimulatedClock { get; init; }

    /// <summary>Where a simulated clock starts when the data folder is new; null for now.</summary>
    public Instant? Start { get; init; }

    /// <summary>Where customers reach this host; null for the first of <see cref="Urls"/>.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>How many mails may go out; default: any number.</summary>
    public SendingQuota Quota { get; init; } = SendingQuota.None;

    /// <summary>The address that goes into mails, without a slash at the end.</summary>
    public string PublicAddress => (PublicUrl ?? Urls.Split(';')[0]).TrimEnd('/');

    /// <summary>Whether every address is on this machine only; elsewhere the demo shop's known secrets are refused.</summary>
    public bool IsLoopbackOnly => Urls.Split(';').All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback);
}
