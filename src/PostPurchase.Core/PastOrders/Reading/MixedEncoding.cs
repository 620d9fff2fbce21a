using System.Text;

namespace PostPurchase.Core.PastOrders.Reading;

/// <summary>
/// UTF-8, where bytes that are none are taken as Windows-1252: what German spreadsheets save as "CSV". An umlaut in Windows-1252
/// is never valid UTF-8 before an ASCII letter, so nothing has to be guessed from the whole file.
/// </summary>
internal static class MixedEncoding
{
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? throw new InvalidOperationException("Windows-1252 is missing.");

    public static Encoding Utf8OrWindows1252 { get; } =
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Fallback());

    private sealed class Fallback : DecoderFallback
    {
        // A broken sequence has up to three bytes.
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();
    }

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _next;

        public override int Remaining => _text.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _text = Windows1252.GetString(bytesUnknown);
            _next = 0;
            return _text.Length > 0;
        }

        public override char GetNextChar() => _next < _text.Length ? _text[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
            {
                return false;
            }

            _next--;
            return true;
        }

        public override void Reset() => (_text, _next) = ("", 0);
    }
}
