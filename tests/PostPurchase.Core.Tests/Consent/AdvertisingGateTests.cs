using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Consent;

public sealed class AdvertisingGateTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 4, 1, 8, 0);
    private static readonly Shop Bare = A.Shop() with { ExistingCustomerNotice = null };
    private static readonly Order Unasked = An.Order() with { Customer = null };

    [Fact]
    public void A_double_opt_in_is_named_with_text_times_and_mail()
    {
        var consent = new OrderEvent.Consented
        {
            At = At,
            OrderId = Unasked.Id,
            Source = "newsletter form",
            Categories = CategorySet.Unnamed,
            Wording = "2026-03",
            Proof = new ConsentProof
            {
                RequestedAt = At - Duration.FromHours(1),
                ConfirmedAt = At,
                MessageId = new Guid("6f1d2c3b-0000-5000-8000-000000000001"),
            },
        };

        Assert.Equal(
            "consent: offers, newsletter form, 2026-04-01T08:00:00Z, wording 2026-03, requested 2026-04-01T07:00:00Z, "
                + "confirmed 2026-04-01T08:00:00Z by mail 6f1d2c3b-0000-5000-8000-000000000001",
            Basis(ConsentCategory.Offers, Unasked, Bare, consent));
        Assert.Null(Basis(ConsentCategory.Birthday, Unasked, Bare, consent));
    }

    [Fact]
    public void The_box_at_checkout_covers_what_its_text_says()
    {
        var shop = Bare with { Consent = A.ConsentSettings() };

        Assert.Equal("consent: offers, checkout of order 1001, 2026-03-26T09:00:00Z, wording box-1", Basis(ConsentCategory.Offers, An.Order(), shop));
        Assert.Null(Basis(ConsentCategory.Surveys, An.Order(), shop));
    }

    [Fact]
    public void A_box_whose_text_is_not_recorded_says_so_and_never_covers_the_birthday()
    {
        Assert.Equal(
            "consent: surveys, checkout of order 1001, 2026-03-26T09:00:00Z, wording not recorded", Basis(ConsentCategory.Surveys, An.Order(), Bare));
        Assert.Null(Basis(ConsentCategory.Birthday, An.Order(), Bare));
    }

    [Fact]
    public void The_existing_customer_exception_names_its_conditions() => Assert.Equal(
        "existing customer: surveys for own similar goods, notice 2026-01 shown at checkout since 2026-01-01T00:00:00Z, "
            + "order 1001 placed 2026-03-26T09:00:00Z and not cancelled",
        Basis(ConsentCategory.Surveys, Unasked, A.Shop()));

    [Fact]
    public void The_exception_does_not_hold_before_the_notice_was_shown_nor_for_what_it_does_not_name_nor_for_a_cancelled_sale()
    {
        var notice = new ExistingCustomerNotice("2026-01", Unasked.PlacedAt);
        Assert.NotNull(Basis(ConsentCategory.Offers, Unasked, Bare with { ExistingCustomerNotice = notice }));

        Assert.Null(Basis(ConsentCategory.Offers, Unasked, Bare with { ExistingCustomerNotice = notice with { ShownSince = Unasked.PlacedAt + Duration.Epsilon } }));
        Assert.Null(Basis(ConsentCategory.Birthday, Unasked, Bare with { ExistingCustomerNotice = notice }));
        Assert.Null(Basis(
            ConsentCategory.Offers, Unasked, Bare with { ExistingCustomerNotice = notice with { Categories = CategorySet.Of(ConsentCategory.Surveys) } }));
        var cancelled = new OrderState { Order = Unasked, CancelledAt = At };
        Assert.Null(AdvertisingGate.Basis(ConsentCategory.Offers, Unasked, cancelled, Bare with { ExistingCustomerNotice = notice }));
    }

    [Fact]
    public void An_objection_beats_the_box_at_checkout_and_the_exception()
    {
        var objection = new OrderEvent.Objected { At = At, OrderId = Unasked.Id, Source = "page", Categories = CategorySet.Of(ConsentCategory.Offers) };

        Assert.Null(Basis(ConsentCategory.Offers, An.Order(), A.Shop(), objection));
        Assert.NotNull(Basis(ConsentCategory.Surveys, An.Order(), A.Shop(), objection));
    }

    [Fact]
    public void A_decision_without_any_consent_event_costs_nothing_but_its_text()
    {
        var (order, state) = (Unasked, new OrderState { Order = Unasked });
        Assert.Null(AdvertisingGate.Basis(ConsentCategory.Offers, order, state, Bare));
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var time = 0; time < 1000; time++)
        {
            _ = AdvertisingGate.Basis(ConsentCategory.Offers, order, state, Bare);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string? Basis(ConsentCategory category, Order order, Shop shop, params OrderEvent[] events) =>
        AdvertisingGate.Basis(category, order, events.Aggregate(new OrderState { Order = order }, OrderHistory.Evolve), shop);
}
