using System.Collections.Concurrent;
using PostPurchase.Core.Messages.Templates;

namespace PostPurchase.Core.Messages.Own;

/// <summary>
/// Shops' own texts, compiled. Kept by what they say, not by where they are from: a new version of a campaign with the same texts costs
/// nothing. With one more than <see cref="Most"/>, all go and come back as they are asked for.
/// </summary>
internal sealed class OwnTemplates(TemplateCompiler compiler)
{
    public const int Most = 500;

    private readonly ConcurrentDictionary<(string Language, string Text), Lazy<MessageTemplate>> _known = new();

    public int Count => _known.Count;

    /// <summary>The text, compiled at the first call. It has passed <see cref="OwnTextCheck"/>.</summary>
    public MessageTemplate Get(string text, string language)
    {
        if (_known.TryGetValue((language, text), out var known))
        {
            return known.Value;
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known.GetOrAdd((language, text), key => new Lazy<MessageTemplate>(() => compiler.CompileOwn(key.Text, key.Language))).Value;
    }
}
