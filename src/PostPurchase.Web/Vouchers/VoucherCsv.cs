using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Vouchers;

/// <summary>Vouchers as CSV (RFC 4180), for spreadsheets.</summary>
internal static class VoucherCsv
{
    public const string Heading =
        "number,code,state,issuedAt,validBefore,order,campaign,occasion,redeemedAt,redeemedBy,cost,revenue,furtherRedemptions,revokedAt\r\n";

    public static string Row(VoucherDocument voucher)
    {
        var first = voucher.Redemptions is [var one, ..] ? one : null;
        string?[] cells =
        [
            voucher.Number.ToString(CultureInfo.InvariantCulture), voucher.Code, voucher.State.ToString().ToLowerInvariant(),
            Time(voucher.IssuedAt), Time(voucher.ValidBefore), voucher.Order, voucher.Campaign, voucher.Occasion,
            first is null ? null : Time(first.At), first?.Order?.Value, first?.Cost?.ToString(), first?.Revenue?.ToString(),
            Math.Max(0, voucher.Redemptions.Count - 1).ToString(CultureInfo.InvariantCulture),
            voucher.RevokedAt is { } revoked ? Time(revoked) : null,
        ];
        return Csv.Line(cells);
    }

    private static string Time(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
