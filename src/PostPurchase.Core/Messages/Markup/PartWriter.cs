using System.Runtime.CompilerServices;

namespace PostPurchase.Core.Messages.Markup;

/// <summary>
/// Writes one part (HTML or text) of a mail. In <c>Write($"…{value}…")</c> the literal stands as it is and every value is encoded,
/// so a block cannot forget it.
/// </summary>
internal sealed class PartWriter(ValueEncoder encoder, TextWriter target)
{
    /// <summary>Writes the pieces (the handler did, when this is called).</summary>
    public PartWriter Write([InterpolatedStringHandlerArgument("")] Part part)
    {
        _ = part;
        return this;
    }

    /// <summary>Something that is already HTML, or text, made by us.</summary>
    public void WriteMade(string made) => target.Write(made);

    /// <summary>What <c>Write</c> does with the pieces of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Part
    {
        private readonly PartWriter writer;

        public Part(int literalLength, int formattedCount, PartWriter writer)
        {
            _ = literalLength;
            _ = formattedCount;
            this.writer = writer;
        }

        public void AppendLiteral(string literal) => writer.AppendLiteral(literal);

        public void AppendFormatted(string? value) => writer.AppendEncoded(value);
    }

    private void AppendLiteral(string literal) => target.Write(literal);

    private void AppendEncoded(string? value) => encoder.Encode(value, target);
}
