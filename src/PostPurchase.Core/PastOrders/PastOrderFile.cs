using PostPurchase.Core.PastOrders.Formats;
using PostPurchase.Core.PastOrders.Reading;
using PostPurchase.Core.PastOrders.Sheets;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.PastOrders;

/// <summary>
/// A file of past orders of any size: canonical JSON lines, or the CSV that a shop system exports. What it is is found from its
/// content. It is read as its entries are asked for and never kept; each file can be read through once.
/// </summary>
public sealed class PastOrderFile
{
    private PastOrderFile(PastOrderFormat format, string? problem, IEnumerable<PastOrderEntry> entries)
    {
        Format = format;
        Problem = problem;
        Entries = entries;
    }

    public PastOrderFormat Format { get; }

    /// <summary>Why nothing of the file can be read, for whoever made it; null where it can.</summary>
    public string? Problem { get; }

    /// <summary>In the file's order; none where there is a <see cref="Problem"/>. A bad entry never ends the reading.</summary>
    public IEnumerable<PastOrderEntry> Entries { get; }

    /// <summary>The entries, with what the file tells of one order in several lines put together as far as it can be held in mind.</summary>
    internal IEnumerable<PastOrderEntry> Gathered =>
        Format == PastOrderFormat.CanonicalJson ? PastOrderGathering.Gather(Entries) : Entries;

    /// <summary>Finds out what the file is, from its first 64 KiB.</summary>
    /// <param name="content">Read from where it stands to its end; closed by the caller.</param>
    /// <param name="shop">Its zone is that of times without one.</param>
    public static PastOrderFile Open(Stream content, Shop shop)
    {
        var text = TextStream.Open(content);
        return text.FirstMark switch
        {
            null => Unusable("The file is empty."),
            '{' => new PastOrderFile(PastOrderFormat.CanonicalJson, null, CanonicalLines.Read(text.Utf8, shop)),
            '[' => Unusable("The file is a JSON list. Canonical JSON is needed with one object a line and nothing around them."),
            _ => OpenSheet(text, shop),
        };
    }

    private static PastOrderFile OpenSheet(TextStream text, Shop shop)
    {
        var reader = new SheetReader(text.Characters());
        if (reader.Header is not { } header)
        {
            return Unusable("The first line is longer than any header.");
        }

        var format = SheetFormats.All.FirstOrDefault(format => format.Recognises(header));
        return format is null
            ? Unusable(SheetFormats.Unknown(header))
            : new PastOrderFile(format.Format, null, SheetOrders.Read(reader.Rows(), format, shop));
    }

    private static PastOrderFile Unusable(string problem) => new(PastOrderFormat.Unknown, problem, []);
}
