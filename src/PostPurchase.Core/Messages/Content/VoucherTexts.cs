using System.Globalization;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Messages.Content;

/// <summary>A voucher in words.</summary>
internal static class VoucherTexts
{
    /// <summary>Such as "10 % Rabatt" or "5,00 € Rabatt".</summary>
    public static string Value(VoucherValue value, MessageModel model) => value switch
    {
        { Percent: { } percent } => Fill(model.Words.VoucherPercent, model.Locale.Number(percent)),
        { Amount: { } amount } => Fill(model.Words.VoucherAmount, model.Locale.Money(amount)),
        _ => "",
    };

    /// <summary>What stands below the code: from which order value on, until when, and what the marketer says of it.</summary>
    public static IReadOnlyList<string> Lines(VoucherContent voucher, MessageModel model) =>
    [
        .. voucher.Value.Minimum is { } minimum ? [Fill(model.Words.VoucherMinimum, model.Locale.Money(minimum))] : Array.Empty<string>(),
        Fill(model.Words.VoucherUntil, model.Locale.Date(voucher.LastDay)),
        .. voucher.Text is { } text ? [text.In(model.Locale.Tag)] : Array.Empty<string>(),
    ];

    private static string Fill(string pattern, string value) => string.Format(CultureInfo.InvariantCulture, pattern, value);
}
