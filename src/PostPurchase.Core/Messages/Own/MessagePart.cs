using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages.Own;

/// <summary>Something that a shop's own text can have put in: a placeholder, a condition or a block.</summary>
/// <param name="Name">As it stands between the braces.</param>
/// <param name="Kind">How it is used.</param>
/// <param name="Says">What stands there in the mail, for who writes the text.</param>
public sealed record MessagePart(string Name, MessagePartKind Kind, LocalizedText Says)
{
    /// <summary>The least class of a mail that shows it: who asks for a rating advertises (BGH, 10 July 2018, VI ZR 225/17).</summary>
    public MessageClass Least { get; init; }

    /// <summary>What a click on it puts into the text.</summary>
    public LocalizedText Insertion => Kind switch
    {
        MessagePartKind.Condition => new($"{{{{#if {Name}}}}}\n…\n{{{{/if}}}}", $"{{{{#if {Name}}}}}\n…\n{{{{/if}}}}"),
        MessagePartKind.Link => new($"{{{{button \"…\" {Name}}}}}", $"{{{{button \"…\" {Name}}}}}"),
        MessagePartKind.Block when Name == OwnExpressions.Scores => new(
            "{{scores \"sehr unzufrieden\" \"sehr zufrieden\"}}", "{{scores \"very dissatisfied\" \"very satisfied\"}}"),
        _ => new($"{{{{{Name}}}}}", $"{{{{{Name}}}}}"),
    };
}
