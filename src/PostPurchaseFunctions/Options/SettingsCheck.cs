using System.Buffers.Text;
using PostPurchase.Core.Quotas;
using PostPurchaseFunctions.Email;
using PostPurchaseFunctions.Storage;

namespace PostPurchaseFunctions.Options;

/// <summary>Says of each setting what is wrong with it, by the name it has in the app settings.</summary>
internal static class SettingsCheck
{
    private const int KeyBytes = 32;
    private const int LongestHistory = 365;
    private const int MostAtOnce = 64;

    public static IEnumerable<string> Problems(AppOptions options) =>
    [
        .. Storage(options.Storage),
        .. Email(options.Email),
        .. Site(options.Site),
        .. Keys(options.Keys),
        .. Identity(options.Identity),
        .. History(options.History),
        .. Quota(options.Quota),
        .. Occasions(options.Occasions),
        .. options.SignIn.Problem is { } problem ? [problem] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Storage(TableStoreOptions storage)
    {
        if (string.IsNullOrEmpty(storage.ConnectionString) == storage.ServiceUri is null)
        {
            yield return "Storage__ServiceUri: must be the address of the tables, such as https://account.table.core.windows.net, "
                + "or Storage__ConnectionString be set instead; not both.";
        }
        else if (storage.ServiceUri is { } service && !IsHttps(service))
        {
            yield return "Storage__ServiceUri: must be an https address.";
        }

        if (!IsTableName(storage.Table))
        {
            yield return "Storage__Table: must be 3 to 63 letters and digits, a letter first.";
        }
    }

    private static bool IsTableName(string name) =>
        name.Length is >= 3 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    private static IEnumerable<string> Email(AcsEmailOptions email)
    {
        if (string.IsNullOrEmpty(email.ConnectionString) == email.Endpoint is null)
        {
            yield return "Email__Endpoint: must be the address of the e-mail service, such as "
                + "https://name.germany.communication.azure.com, or Email__ConnectionString be set instead; not both.";
        }
        else if (email.Endpoint is { } endpoint && !IsHttps(endpoint))
        {
            yield return "Email__Endpoint: must be an https address.";
        }
    }

    private static bool IsHttps(Uri address) => address is { IsAbsoluteUri: true, Scheme: "https" };

    private static IEnumerable<string> Site(SiteOptions site)
    {
        if (!Uri.TryCreate(site.PublicAddress, UriKind.Absolute, out var address)
            || address is not ({ Scheme: "https" } or { Scheme: "http", IsLoopback: true })
            || address.PathAndQuery != "/"
            || address.Fragment.Length > 0)
        {
            yield return "Site__PublicAddress: must be where customers reach this app, such as https://mails.example.com, without a path.";
        }
    }

    private static IEnumerable<string> Keys(KeyOptions keys)
    {
        if (!IsKey(keys.Customer))
        {
            yield return $"Keys__Customer: must be at least {KeyBytes} random bytes in Base64.";
        }

        if (keys.EachLink.Count == 0 || !keys.EachLink.All(IsKey))
        {
            yield return $"Keys__Links: must be keys of at least {KeyBytes} random bytes in Base64 each, separated by commas.";
        }

        if (keys.EachEmailEvents.Count == 0 || keys.EachEmailEvents.Any(key => key.Length < KeyBytes || key.StartsWith('@')))
        {
            yield return $"Keys__EmailEvents: must be texts of at least {KeyBytes} random characters each, separated by commas.";
        }
    }

    /// <summary>A reference to Key Vault that could not be resolved arrives here as its own text, which is no Base64.</summary>
    private static bool IsKey(string text) => Base64.IsValid(text, out var length) && length >= KeyBytes;

    private static IEnumerable<string> Identity(IdentityOptions identity)
    {
        if (identity.ClientId.Length > 0 && !Guid.TryParse(identity.ClientId, out _))
        {
            yield return "Identity__ClientId: must be the client id (a UUID) of the app's identity, or left out.";
        }
    }

    private static IEnumerable<string> History(HistoryOptions history)
    {
        if (history.Days is < 1 or > LongestHistory)
        {
            yield return $"History__Days: must be 1 to {LongestHistory}.";
        }
    }

    private static IEnumerable<string> Quota(SendingQuota quota)
    {
        if (quota.Problem is { } problem)
        {
            yield return $"Quota__PerMinute, Quota__PerHour, Quota__PerDay: {problem}";
        }
    }

    private static IEnumerable<string> Occasions(OccasionOptions occasions)
    {
        if (occasions.AtOnce is < 1 or > MostAtOnce)
        {
            yield return $"Occasions__AtOnce: must be 1 to {MostAtOnce}.";
        }
    }
}
