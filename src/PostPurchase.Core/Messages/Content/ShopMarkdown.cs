using System.Runtime.CompilerServices;
using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages.Content;

/// <summary>Markdown that a shop wrote in its settings.</summary>
internal static class ShopMarkdown
{
    // Parsed once per settings object, and forgotten with it.
    private static readonly ConditionalWeakTable<LocalizedText, Made> Cache = [];

    public static string Html(LocalizedText text, string language) => Made.Of(text).Html(language);

    public static string Text(LocalizedText text, string language) => Made.Of(text).Text(language);

    private sealed class Made(LocalizedText text)
    {
        private readonly Lazy<string> germanHtml = new(() => new HtmlMarkdown(SafeLink.WebOrMail).Convert(text.De));
        private readonly Lazy<string> englishHtml = new(() => new HtmlMarkdown(SafeLink.WebOrMail).Convert(text.En));
        private readonly Lazy<string> germanText = new(() => new TextMarkdown(SafeLink.WebOrMail).Convert(text.De));
        private readonly Lazy<string> englishText = new(() => new TextMarkdown(SafeLink.WebOrMail).Convert(text.En));

        public static Made Of(LocalizedText text) => Cache.GetValue(text, known => new Made(known));

        public string Html(string language) => (language == Languages.German ? germanHtml : englishHtml).Value;

        public string Text(string language) => (language == Languages.German ? germanText : englishText).Value;
    }
}
