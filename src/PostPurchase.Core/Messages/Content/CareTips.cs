using System.Runtime.CompilerServices;
using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages.Content;

/// <summary>The shop's care tips for what a customer kept.</summary>
internal static class CareTips
{
    // A tip's Markdown is parsed once per settings object, and forgotten with it.
    private static readonly ConditionalWeakTable<LocalizedText, Made> Cache = [];

    /// <summary>One tip for each tag among the lines, in the order of the lines; tags are compared without regard to case.</summary>
    public static IEnumerable<LocalizedText> For(Shop shop, IReadOnlyList<OrderLine> lines) => lines
        .SelectMany(line => line.Tags)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(tag => shop.CareTips.FirstOrDefault(tip => tip.Key.Equals(tag, StringComparison.OrdinalIgnoreCase)).Value)
        .OfType<LocalizedText>()
        .Distinct();

    public static string Html(LocalizedText tip, string language) => Made.Of(tip).Html(language);

    public static string Text(LocalizedText tip, string language) => Made.Of(tip).Text(language);

    private sealed class Made(LocalizedText tip)
    {
        private readonly Lazy<string> germanHtml = new(() => new HtmlMarkdown(SafeLink.WebOrMail).Convert(tip.De));
        private readonly Lazy<string> englishHtml = new(() => new HtmlMarkdown(SafeLink.WebOrMail).Convert(tip.En));
        private readonly Lazy<string> germanText = new(() => new TextMarkdown(SafeLink.WebOrMail).Convert(tip.De));
        private readonly Lazy<string> englishText = new(() => new TextMarkdown(SafeLink.WebOrMail).Convert(tip.En));

        public static Made Of(LocalizedText tip) => Cache.GetValue(tip, text => new Made(text));

        public string Html(string language) => (language == Languages.German ? germanHtml : englishHtml).Value;

        public string Text(string language) => (language == Languages.German ? germanText : englishText).Value;
    }
}
