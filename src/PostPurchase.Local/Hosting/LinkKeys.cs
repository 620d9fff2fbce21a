using System.Security.Cryptography;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Hosting;

/// <summary>
/// The keys of links in mails, in the data folder's settings: the first signs, all are accepted. None is ever dropped by itself, since
/// links to preferences and unsubscribing outlive every mailbox.
/// </summary>
internal static class LinkKeys
{
    public const string Setting = "link-key";

    private const int KeyBytes = 32;
    private const char Separator = ',';

    /// <summary>The keys; made once for each data folder. A folder from before keys could be rotated has one.</summary>
    public static async Task<IReadOnlyList<byte[]>> Open(SettingsTable settings) =>
        [.. (await settings.GetOrAdd(Setting, NewKey())).Split(Separator).Select(Convert.FromBase64String)];

    /// <summary>Puts a new key first.</summary>
    /// <returns>How many there are now.</returns>
    public static async Task<int> Rotate(SettingsTable settings)
    {
        var known = settings.Get(Setting);
        var keys = known is null ? NewKey() : NewKey() + Separator + known;
        await settings.Set(Setting, keys);
        return keys.Split(Separator).Length;
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
}
