using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>The order's sums and the vouchers redeemed in it.</summary>
internal sealed class TotalsBlock : IBlock
{
    public string Name => "totals";

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html)
    {
        if (Rows(model) is not { Count: > 0 } rows)
        {
            return;
        }

        html.Write($"<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"totals\">\n");
        foreach (var row in rows)
        {
            if (row.IsTotal)
            {
                html.Write($"<tr><td><strong>{row.Label}</strong></td>");
                html.Write($"<td class=\"amount\" align=\"right\"><strong>{row.Amount}</strong></td></tr>\n");
            }
            else
            {
                html.Write($"<tr><td>{row.Label}</td><td class=\"amount\" align=\"right\">{row.Amount}</td></tr>\n");
            }
        }

        html.Write($"</table>\n");
    }

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text)
    {
        var rows = Rows(model);
        foreach (var row in rows)
        {
            text.Write($"{row.Label}: {row.Amount}\n");
        }

        text.WriteMade(rows.Count > 0 ? "\n" : "");
    }

    private static List<TotalsRow> Rows(MessageModel model) =>
    [
        .. TotalsTable.Of(model.Order, model.Locale, model.Words),
        .. model.Order.Vouchers.Select(code => new TotalsRow(model.Words.Voucher, Shortened.To(100, code))),
    ];
}
