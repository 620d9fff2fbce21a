using System.Text;

namespace PostPurchase.TestKit.PastOrders;

/// <summary>Damages files of past orders as spreadsheets and hands do, and worse.</summary>
public static class SheetMutator
{
    private static readonly string[] Values =
        ["", " ", "\"", "\"\"", ";", "\t", "\n", "\r", "0", "-1", "1e9", "999999999999999999999999", "2026-13-45", "9999-12-31 23:59", "\0", "\ud800", "'", "€", "٣", "|", "x", "2x |3x", "refunded", "completed", "fulfilled"];

    /// <summary>The file with a few of its characters or values changed.</summary>
    public static byte[] Mutate(string file, Random random)
    {
        var text = new StringBuilder(file);
        for (var times = random.Next(1, 6); times > 0 && text.Length > 2; times--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Insert(at, Values[random.Next(Values.Length)]);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at));
                    break;
                default:
                    ReplaceValue(text, at, Values[random.Next(Values.Length)]);
                    break;
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (bytes.Length > 0 && random.Next(4) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static void ReplaceValue(StringBuilder text, int at, string value)
    {
        var (start, end) = (at, at);
        while (start > 0 && text[start - 1] is not (',' or ';' or '\n'))
        {
            start--;
        }

        while (end < text.Length && text[end] is not (',' or ';' or '\n'))
        {
            end++;
        }

        text.Remove(start, end - start).Insert(start, value);
    }
}
