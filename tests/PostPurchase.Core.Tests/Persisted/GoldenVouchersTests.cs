using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Vouchers;
using static PostPurchase.Core.Tests.Persisted.GoldenFile;

namespace PostPurchase.Core.Tests.Persisted;

/// <summary>Vouchers, their pools and codes.</summary>
public sealed class GoldenVouchersTests
{
    [Fact]
    public void Vouchers_are_stored_as_ever()
    {
        var value = new VoucherValue { Percent = 10, Amount = new Money(5m, "EUR"), Minimum = new Money(25m, "EUR") };
        var voucher = new Voucher
        {
            Number = 7,
            Code = "BDAY-7KQ2M9",
            Value = value,
            IssuedAt = At,
            End = At + Duration.FromDays(30),
            For = new VoucherTie { Customer = "00ff", Order = Id, Campaign = "birthday", Occasion = "2026", Mails = [Message] },
            Redemptions = [new Redemption { Order = Id, At = At, NotedAt = At, Cost = new Money(5m, "EUR"), Revenue = new Money(39.30m, "EUR") }],
            RevokedAt = At,
        };
        Matches("voucher", voucher);
        Matches("voucher-head", new PoolHead
        {
            Pool = new VoucherPool
            {
                Id = "birthday",
                Name = new LocalizedText("Geburtstag", "Birthday"),
                Value = value,
                Text = new LocalizedText("Nicht für Gutscheine.", "Not for gift cards."),
                ValidFor = Period.FromDays(30),
                ValidUntil = new LocalDate(2026, 12, 31),
                Source = VoucherSource.Pattern,
                Pattern = "BDAY-{8}",
                Registered = CodeRegistration.Manually,
                Most = 1000,
                Budget = new Money(500m, "EUR"),
                Estimate = new Money(4m, "EUR"),
                WarnBelow = 50,
                RevokeOnReturn = true,
                Closed = true,
            },
            Totals = new PoolTotals
            {
                Free = 1,
                Pending = 2,
                Open = [new OpenVouchers(At, 3)],
                Redeemed = 4,
                Expired = 5,
                Revoked = 6,
                Cost = [new Money(20m, "EUR")],
                Revenue = [new Money(160m, "EUR")],
                CountedUntil = At,
            },
            LastNumber = 18,
            LastBatch = 2,
            LowSince = At,
        });
        Matches("voucher-batch", new CodeBatch { Number = 1, MadeAt = At, Codes = ["BDAY-7KQ2M9"], RegisteredAt = At, RegisteredBy = "shop" });
        Matches("voucher-note", new VoucherNote
        {
            Used = ["BDAY-7KQ2M9"],
            Discount = new Money(5m, "EUR"),
            Total = new Money(39.30m, "EUR"),
            Unearned = [SentVoucher.Of("birthday", voucher)],
            Unsent = new SortedDictionary<string, SentVoucher>(StringComparer.Ordinal) { [Message.ToString()] = SentVoucher.Of("birthday", voucher) },
        });
        Matches("journey-voucher", new StepRecord { Progress = StepProgress.Sent, At = At, Voucher = SentVoucher.Of("birthday", voucher) });
        Matches("voucher-free-code", new FreeCode("BDAY-7KQ2M9"));
        Matches("voucher-issued-code", new IssuedCode(7));
        Matches("voucher-code-of-shop", new CodeOfShop("birthday"));
        Assert.Equal(
            ("vouchers|demo|birthday", "voucher-codes|demo", "entry|9999999992", "free|BDAY-7KQ2M9", "code|BDAY-7KQ2M9"),
            (
                VoucherRows.Pool(new ShopId("demo"), "birthday").Value,
                VoucherRows.Codes(new ShopId("demo")).Value,
                VoucherRows.Entry(7),
                VoucherRows.FreeCode("bday-7kq2m9"),
                VoucherRows.IssuedCode("bday-7kq2m9")));
        Assert.Equal(
            ("once|00ff|birthday|2026", "order|1001|7", "batch|00000001"),
            (VoucherRows.Once(voucher.For), VoucherRows.OfOrder(Id, 7), VoucherRows.Batch(1)));
    }
}
