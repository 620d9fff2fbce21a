namespace PostPurchase.Core.PastOrders.Reading;

/// <summary>Cuts a stream into lines without keeping more than one of them.</summary>
internal static class ByteLines
{
    /// <summary>Longest line kept. The largest webhooks of real shops are a tenth of it.</summary>
    public const int MaxLength = 1024 * 1024;

    private const int StartLength = 64 * 1024;

    /// <summary>
    /// Each line with its number, without its end; null for one that is longer than <see cref="MaxLength"/>. The bytes are
    /// valid until the next line is asked for.
    /// </summary>
    public static IEnumerable<(long Number, ReadOnlyMemory<byte>? Line)> Of(Stream content)
    {
        var buffer = new byte[StartLength];
        var (start, end, number, tooLong) = (0, 0, 1L, false);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return (number++, Kept(buffer, start, length, tooLong));
                (start, tooLong) = (start + length + 1, false);
                continue;
            }

            tooLong |= end - start > MaxLength;
            if (tooLong)
            {
                start = end;
            }

            MakeRoom(ref buffer, ref start, ref end);
            var read = content.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        if (end > start || tooLong)
        {
            yield return (number, Kept(buffer, start, end - start, tooLong));
        }
    }

    private static void MakeRoom(ref byte[] buffer, ref int start, ref int end)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        else if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    private static ReadOnlyMemory<byte>? Kept(byte[] buffer, int start, int length, bool tooLong)
    {
        if (tooLong)
        {
            return null;
        }

        return buffer.AsMemory(start, length > 0 && buffer[start + length - 1] == '\r' ? length - 1 : length);
    }
}
