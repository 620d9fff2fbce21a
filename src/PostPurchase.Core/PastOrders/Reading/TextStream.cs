using System.Text;

namespace PostPurchase.Core.PastOrders.Reading;

/// <summary>A file of text whose encoding and beginning are known before it is read.</summary>
internal sealed class TextStream
{
    private const int HeadBytes = 64 * 1024;

    private readonly Stream _rest;
    private readonly Encoding _encoding;

    private TextStream(Stream rest, Encoding encoding, string head)
    {
        _rest = rest;
        _encoding = encoding;
        Head = head;
    }

    /// <summary>The first characters, without a byte order mark.</summary>
    public string Head { get; }

    /// <summary>The first character that is no white space; null where there is none.</summary>
    public char? FirstMark => Head.AsSpan().TrimStart() is [var first, ..] ? first : null;

    /// <summary>The bytes as they are, or turned into UTF-8 where they are UTF-16.</summary>
    public Stream Utf8 => _encoding is UnicodeEncoding
        ? Encoding.CreateTranscodingStream(_rest, _encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        : _rest;

    public static TextStream Open(Stream content)
    {
        var head = new byte[HeadBytes];
        var length = content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        Array.Resize(ref head, length);
        var (encoding, markLength) = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (MixedEncoding.Utf8OrWindows1252, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (MixedEncoding.Utf8OrWindows1252, 0),
        };
        return new TextStream(
            new HeadedStream(head.AsMemory(markLength), content),
            encoding,
            encoding.GetString(head.AsSpan(markLength)));
    }

    public TextReader Characters() => new StreamReader(_rest, _encoding, detectEncodingFromByteOrderMarks: false, HeadBytes);
}
