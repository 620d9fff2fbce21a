namespace PostPurchase.Core.Messages.Own;

/// <summary>How a part is used in a text.</summary>
public enum MessagePartKind
{
    /// <summary>Words, anywhere in a line; as a condition, whether there are any.</summary>
    Words,

    /// <summary>An address, for buttons and links only; as a condition, whether there is one.</summary>
    Link,

    /// <summary>Only for <c>{{#if …}}</c>.</summary>
    Condition,

    /// <summary>More than words, on a line of its own.</summary>
    Block,

    /// <summary>A button: with words and a <see cref="Link"/>, on a line of its own.</summary>
    Button,
}
