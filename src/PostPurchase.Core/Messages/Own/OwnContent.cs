using PostPurchase.Core.Messages.Templates;

namespace PostPurchase.Core.Messages.Own;

/// <summary>What a shop's own text is by what it shows, whatever it is called.</summary>
/// <param name="Least">The class that its mail has at least.</param>
/// <param name="AsksForReview">Whether it leads to where reviews are written.</param>
/// <param name="ShowsVoucher">Whether its mail shows the voucher that it brings.</param>
internal sealed record OwnContent(MessageClass Least, bool AsksForReview, bool ShowsVoucher)
{
    public static OwnContent Of(string text)
    {
        var names = TemplateCompiler.Checker.NamesIn(text);
        var least = names.Where(MessageParts.ByName.ContainsKey).Select(name => MessageParts.ByName[name].Least).DefaultIfEmpty().Max();
        return new OwnContent(
            least,
            names.Contains("reviewPageUrl") || names.Contains("reviewUrl"),
            names.Contains(OwnExpressions.Voucher) || names.Contains("voucherCode"));
    }
}
