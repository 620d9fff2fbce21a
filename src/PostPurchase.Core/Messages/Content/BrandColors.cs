using System.Globalization;

namespace PostPurchase.Core.Messages.Content;

/// <summary>
/// The colours that follow from the shop's one colour, each readable on its ground: contrast at least 4.5:1 (WCAG 2.2, 1.4.3).
/// </summary>
public sealed record BrandColors(string Button, string ButtonText, string Link, string LinkOnDark)
{
    /// <summary>Stands in for a value that is no CSS hex colour.</summary>
    private const string Fallback = "#0b5cad";

    private const double Readable = 4.5;
    private static readonly Rgb White = new(255, 255, 255);
    private static readonly Rgb Black = new(0, 0, 0);

    /// <summary>Ground of the mail's card in dark mode; the style sheet in layout.html has the same.</summary>
    private static readonly Rgb DarkGround = new(30, 30, 30);

    /// <summary>Whether it is a CSS hex colour of three or six digits.</summary>
    public static bool IsColor(string? color) => Rgb.Parse(color) is not null;

    /// <summary>Contrast of two CSS hex colours, 1 to 21 (WCAG 2.2); null where one is none.</summary>
    public static double? Contrast(string? one, string? other) =>
        Rgb.Parse(one) is { } first && Rgb.Parse(other) is { } second ? first.Contrast(second) : null;

    public static BrandColors Of(string color)
    {
        var brand = Rgb.Parse(color) ?? Rgb.Parse(Fallback) ?? Black;
        var text = brand.Contrast(White) >= Readable || brand.Contrast(White) >= brand.Contrast(Black) ? White : Black;
        return new BrandColors(
            brand.ToString(),
            text.ToString(),
            brand.Towards(Black, White, Readable).ToString(),
            brand.Towards(White, DarkGround, Readable).ToString());
    }

    private sealed record Rgb(byte R, byte G, byte B)
    {
        public static Rgb? Parse(string? color)
        {
            var hex = color is ['#', .. var digits] ? digits : "";
            hex = hex.Length == 3 ? string.Concat(hex.Select(digit => new string(digit, 2))) : hex;
            return hex.Length == 6 && uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                ? new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
                : null;
        }

        // Relative luminance and contrast ratio as WCAG 2.2 defines them (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
        public double Contrast(Rgb other)
        {
            var (lighter, darker) = (Math.Max(Luminance(), other.Luminance()), Math.Min(Luminance(), other.Luminance()));
            return (lighter + 0.05) / (darker + 0.05);
        }

        /// <summary>The first mix with <paramref name="target"/>, in steps of a tenth, that is readable on a ground.</summary>
        public Rgb Towards(Rgb target, Rgb ground, double contrast)
        {
            var mixed = this;
            for (var tenths = 1; tenths <= 10 && mixed.Contrast(ground) < contrast; tenths++)
            {
                mixed = new Rgb(Mix(R, target.R, tenths), Mix(G, target.G, tenths), Mix(B, target.B, tenths));
            }

            return mixed;
        }

        public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";

        private static byte Mix(byte from, byte to, int tenths) => (byte)(((from * (10 - tenths)) + (to * tenths)) / 10);

        private static double Linear(byte channel)
        {
            var share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        private double Luminance() => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));
    }
}
