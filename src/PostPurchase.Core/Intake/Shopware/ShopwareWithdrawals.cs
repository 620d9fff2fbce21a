using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>
/// The storefront's form for withdrawals (6.7.9.0): <c>revocation_request.sent</c> carries the form's fields and no order. Fields:
/// shopware/shopware, src/Core/Content/RevocationRequest (Event/RevocationRequestEvent, SalesChannel/RevocationRequestRoute,
/// Validation/RevocationRequestFormValidationFactory) and Framework/Webhook/BusinessEventEncoder, which passes them on as they are.
/// </summary>
internal static class ShopwareWithdrawals
{
    /// <summary>Shopware takes comments of 4096 characters.</summary>
    private const int MaxComment = 4096;

    private const int IdLength = 24;

    private static readonly LocalDateTimePattern Written = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss.FFFFFF");

    /// <summary>Empty for any other event.</summary>
    public static IReadOnlyList<NumberedWithdrawal> Of(ShopwareMessage message)
    {
        if (message.Topic != "revocation_request.sent")
        {
            return [];
        }

        var form = message.Payload.Member("revocationRequestFormData").Required();
        var number = form.Member("contractNumber");
        var email = form.Member("email").Email() ?? throw form.Member("email").Problem("must be a mail address");
        var at = SubmittedAt(form.Member("submitTime")) ?? message.SentAt();
        var contract = number.RequiredText();
        var name = string.Join(' ', new[] { form.Member("firstName").Text(), form.Member("lastName").Text() }.OfType<string>());
        var comment = form.Member("comment").Text(MaxComment);
        return
        [
            new NumberedWithdrawal(contract, email, number.Path, order => new OrderEvent.WithdrawalDeclared
            {
                At = at,
                OrderId = order,

                // By content: two webhooks on one event have two event ids.
                WithdrawalId = ContentHash.Of(default, contract, email, at.ToString(), comment ?? "")[..IdLength],
                Name = name.Length > 0 ? name : null,
                Email = email,
                Statement = comment,
            }),
        ];
    }

    /// <summary>
    /// PHP writes a moment as <c>{"date": "2026-07-01 08:00:00.123456", "timezone_type": 3, "timezone": "UTC"}</c>
    /// (php.net, class DateTimeImmutable, with json_encode).
    /// </summary>
    private static Instant? SubmittedAt(PayloadNode submitted)
    {
        if (!submitted.IsObject)
        {
            return submitted.Instant();
        }

        var zone = submitted.Member("timezone").Text() is { } name
            ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name == "Z" ? "UTC" : name) ?? Offset(name)
            : null;
        return zone is not null && submitted.Member("date").Text() is { } date && Written.Parse(date).TryGetValue(default, out var local) && local.Year is >= 1970 and < 2200
            ? local.InZoneLeniently(zone).ToInstant()
            : throw submitted.Problem("must be a time");
    }

    private static DateTimeZone? Offset(string name) =>
        OffsetPattern.GeneralInvariant.Parse(name).TryGetValue(default, out var offset) ? DateTimeZone.ForOffset(offset) : null;
}
