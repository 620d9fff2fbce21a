using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Web.Vouchers;

/// <summary>Vouchers as CSV (RFC 4180), for spreadsheets.</summary>
internal static class VoucherCsv
{
    public const string MediaType = "text/csv; charset=utf-8";

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
        return string.Join(',', cells.Select(Cell)) + "\r\n";
    }

    /// <summary>
    /// What a spreadsheet would take for a formula is led by an apostrophe (OWASP, "CSV Injection"): order ids and codes come from
    /// elsewhere.
    /// </summary>
    public static string Cell(string? value)
    {
        var text = value ?? "";
        text = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Time(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
