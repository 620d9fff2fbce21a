using System.Text;

namespace PostPurchase.Core.Messages.Markup;

/// <summary>
/// A text writer whose buffer goes back to its thread when it is disposed of: a mail's parts are tens of kilobytes, and growing
/// a new buffer for each took half the time of rendering.
/// </summary>
internal sealed class ReusedWriter : StringWriter
{
    private const int FirstCapacity = 16 * 1024;

    /// <summary>In characters; what one long mail took beyond it is let go.</summary>
    private const int MaxKept = 128 * 1024;

    // One for the part and one for the block within it.
    [ThreadStatic]
    private static Stack<StringBuilder>? kept;

    private bool returned;

    private ReusedWriter(StringBuilder buffer)
        : base(buffer)
    {
    }

    public static ReusedWriter Rent() =>
        new(kept is not null && kept.TryPop(out var buffer) ? buffer : new StringBuilder(FirstCapacity));

    protected override void Dispose(bool disposing)
    {
        var buffer = GetStringBuilder();
        if (disposing && !returned && buffer.Capacity <= MaxKept)
        {
            returned = true;
            (kept ??= new Stack<StringBuilder>()).Push(buffer.Clear());
        }

        base.Dispose(disposing);
    }
}
