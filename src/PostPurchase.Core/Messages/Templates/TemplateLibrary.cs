using System.Collections.Concurrent;
using PostPurchase.Core.Messages.Own;

namespace PostPurchase.Core.Messages.Templates;

/// <summary>The templates that ship with the product, each compiled when first used: all of them at start would take a second.</summary>
internal sealed class TemplateLibrary
{
    /// <summary>What stands under each message.</summary>
    public const string Footer = "footer";

    private static readonly ConcurrentDictionary<string, IReadOnlySet<string>> Used = new(StringComparer.Ordinal);

    private readonly TemplateCompiler compiler;
    private readonly ConcurrentDictionary<(string Name, string Language), Lazy<MessageTemplate>> compiled = new();

    public TemplateLibrary()
    {
        compiler = new TemplateCompiler();
        Own = new OwnTemplates(compiler);
    }

    /// <summary>Texts that shops wrote themselves.</summary>
    public OwnTemplates Own { get; }

    /// <summary>What campaigns may send.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "confirmation", "shipping-notice", "delivery-check-in", "survey", "survey-reminder", "review-request", "care-tips",
        "cancellation", "return-registered", "return-received", "return-refunded", "return-survey", "case-follow-up",
        "win-back", "birthday", "seasonal", "voucher", "voucher-reminder",
    ];

    /// <summary>What belongs to no order.</summary>
    public static IReadOnlyList<string> Others { get; } = ["opt-in"];

    /// <summary>The templates of <see cref="Campaigns.Duties"/>, which no other campaign may send.</summary>
    public static IReadOnlyList<string> Duties { get; } = ["withdrawal-confirmation", "case-notice", "case-reminder"];

    public static IReadOnlyList<string> All { get; } = [.. Names, .. Duties, .. Others];

    /// <summary>Names that no campaign can give a message of its own.</summary>
    public static IReadOnlyList<string> Reserved { get; } = [.. Duties, .. Others, Footer, "layout"];

    /// <summary>Whether a template has a block, in any language; false where there is no such template.</summary>
    public static bool Uses(string name, string block) => All.Contains(name, StringComparer.Ordinal)
        && Used.GetOrAdd(name, NamesIn).Contains(block);

    /// <summary>The template, compiled at the first call.</summary>
    /// <exception cref="ArgumentException">There is no template of that name.</exception>
    public MessageTemplate Get(string name, string language)
    {
        if (compiled.TryGetValue((name, language), out var template))
        {
            return template.Value;
        }

        if (!All.Contains(name, StringComparer.Ordinal))
        {
            throw new ArgumentException($"There is no template '{name}'.", nameof(name));
        }

        return compiled.GetOrAdd((name, language), key => new Lazy<MessageTemplate>(() => compiler.Compile(
            TemplateSource.Load(key.Name, key.Language), TemplateSource.Load(Footer, key.Language)))).Value;
    }

    private static HashSet<string> NamesIn(string name) =>
        [.. new[] { Languages.German, Languages.English }.SelectMany(language => TemplateCompiler.Checker.NamesIn(TemplateSource.Load(name, language).Body))];
}
