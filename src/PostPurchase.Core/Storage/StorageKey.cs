using System.Buffers;
using System.Globalization;
using System.Text;
using NodaTime;

namespace PostPurchase.Core.Storage;

/// <summary>
/// Escapes ids for use in keys. Table Storage forbids / \ # ? and control characters in keys
/// (learn.microsoft.com, "Understanding the Table service data model"); <c>|</c> separates parts here.
/// </summary>
public static class StorageKey
{
    private const int MaxPart = 240;

    /// <summary>Characters that stand for themselves.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:@+");

    /// <summary>Joins the escaped parts with <c>|</c>. Different parts never give the same key.</summary>
    public static string Join(params ReadOnlySpan<string> parts)
    {
        if (ArePlain(parts))
        {
            return string.Join('|', parts!);
        }

        var key = new StringBuilder();
        for (var index = 0; index < parts.Length; index++)
        {
            if (index > 0)
            {
                key.Append('|');
            }

            AppendEscaped(key, parts[index]);
        }

        return key.ToString();
    }

    /// <summary>First key after all keys that begin with a prefix, which ends with <c>|</c>.</summary>
    internal static string After(string prefix) => prefix[..^1] + '}';

    /// <summary>A moment as a part of a key that puts later ones first; to the millisecond.</summary>
    internal static string NewestFirst(Instant at) =>
        (long.MaxValue - at.ToUnixTimeMilliseconds()).ToString("d19", CultureInfo.InvariantCulture);

    /// <summary>Whether an id is short enough, once escaped, to stand in a key beside others: adapters take keys of 512 characters.</summary>
    public static bool Fits(string part) => Join(part).Length <= MaxPart;

    /// <summary>The parts of a key made by <see cref="Join"/>.</summary>
    /// <exception cref="FormatException">The key was not made by <see cref="Join"/>.</exception>
    public static IReadOnlyList<string> Split(string key) => [.. key.Split('|').Select(Unescape)];

    private static string Unescape(string part)
    {
        if (!part.Contains('=', StringComparison.Ordinal))
        {
            return part;
        }

        var octets = new List<byte>(part.Length);
        for (var index = 0; index < part.Length; index++)
        {
            if (part[index] != '=')
            {
                octets.Add((byte)part[index]);
                continue;
            }

            octets.Add(byte.Parse(part.AsSpan(index + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            index += 2;
        }

        return Encoding.UTF8.GetString([.. octets]);
    }

    private static bool ArePlain(ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (part.AsSpan().ContainsAnyExcept(Plain))
            {
                return false;
            }
        }

        return true;
    }

    private static void AppendEscaped(StringBuilder key, string part)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in part.EnumerateRunes())
        {
            if (rune.IsAscii && Plain.Contains((char)rune.Value))
            {
                key.Append((char)rune.Value);
                continue;
            }

            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
            {
                key.Append('=').Append(octet.ToString("x2", CultureInfo.InvariantCulture));
            }
        }
    }
}
