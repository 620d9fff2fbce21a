using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>The voucher: what it is worth, its code as text to copy or to be read out, and its terms; nothing where there is none.</summary>
internal sealed class VoucherBlock : IBlock
{
    public string Name => "voucher";

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html)
    {
        if (model.Voucher is not { } voucher)
        {
            return;
        }

        html.WriteMade("<div style=\"margin:0 0 24px;padding:16px 24px;border:2px dashed #6b7280;border-radius:8px;text-align:center\">\n");
        html.Write($"<p style=\"margin:0 0 8px;font-size:20px\"><strong>{model.VoucherValue}</strong></p>\n");
        html.Write($"<p style=\"margin:0 0 8px\">{model.Words.VoucherCode}:<br>");
        html.Write($"<strong style=\"font-family:Consolas,Menlo,monospace;font-size:22px;word-break:break-all\">{voucher.Code}</strong></p>\n");
        foreach (var line in VoucherTexts.Lines(voucher, model))
        {
            html.Write($"<p style=\"margin:0\">{line}</p>\n");
        }

        html.WriteMade("</div>\n");
    }

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text)
    {
        if (model.Voucher is not { } voucher)
        {
            return;
        }

        text.Write($"{model.VoucherValue}\n{model.Words.VoucherCode}: {voucher.Code}\n");
        foreach (var line in VoucherTexts.Lines(voucher, model))
        {
            text.Write($"{line}\n");
        }

        text.WriteMade("\n");
    }
}
