using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Tests.Consent;

public sealed class ConsentStateTests
{
    private static readonly OrderId Id = new("1001");

    [Fact]
    public void A_consent_after_an_objection_counts_and_one_before_does_not()
    {
        Assert.NotNull(Fold(No(1), Yes(2)).ConsentTo(ConsentCategory.Offers));
        Assert.NotNull(Fold(No(2), Yes(1)).ObjectionTo(ConsentCategory.Offers));
    }

    [Fact]
    public void Of_a_consent_and_an_objection_in_one_moment_the_objection_counts()
    {
        Assert.NotNull(Fold(Yes(1), No(1)).ObjectionTo(ConsentCategory.Offers));
        Assert.NotNull(Fold(No(1), Yes(1)).ObjectionTo(ConsentCategory.Offers));
    }

    [Fact]
    public void Categories_stand_each_for_itself()
    {
        var state = Fold(Yes(1), No(2, ConsentCategory.Surveys), Yes(3, ConsentCategory.Birthday));

        Assert.NotNull(state.ConsentTo(ConsentCategory.Offers));
        Assert.NotNull(state.ObjectionTo(ConsentCategory.Surveys));
        Assert.NotNull(state.ConsentTo(ConsentCategory.Birthday));
    }

    [Fact]
    public void What_names_no_category_means_advertising_and_an_objection_to_service_everything()
    {
        var consent = Fold(Yes(1));
        Assert.Null(consent.LatestOf(ConsentCategory.Birthday));
        Assert.False(Fold(No(1)).ObjectsTo(CategorySet.All));
        Assert.True(Fold(No(1)).ObjectsTo(CategorySet.Advertising));
        var all = new OrderEvent.Objected { At = At(1), OrderId = Id, Source = "one-click", ToService = true };
        Assert.True(Fold(all).ObjectsTo(CategorySet.All));
        Assert.Null(Fold(all, Yes(2)).ObjectionTo(ConsentCategory.Service));
    }

    [Fact]
    public void Rows_from_before_there_were_categories_mean_what_they_meant()
    {
        var old = JsonSerializer.Deserialize<OrderEvent>(
            """{"type":"customer.objected","source":"one-click","toService":true,"at":"2026-03-26T09:00:00Z","orderId":"1001"}""", CoreJson.Options);

        Assert.True(ConsentState.None.After(Assert.IsType<OrderEvent.Objected>(old)).ObjectsTo(CategorySet.All));
    }

    [Theory]
    [InlineData("1990-05-01", "1990-05-01")]
    [InlineData("--02-29", "--02-29")]
    [InlineData("2023-02-29", null)]
    [InlineData("--13-01", null)]
    [InlineData("1800-01-01", null)]
    [InlineData("", null)]
    public void A_birthday_is_a_day_with_or_without_a_year(string text, string? expected) =>
        Assert.Equal(expected, Birthday.Parse(text)?.ToString());

    [Fact]
    public void A_birthday_is_there_for_nothing_but_the_mail_that_was_allowed()
    {
        var learned = new OrderEvent.PreferencesLearned { At = At(1), OrderId = Id, Birthday = Birthday.Of(5, 1, null) };
        var state = OrderHistory.Evolve(new OrderState(), learned);

        Assert.Null(state.Birthday);
        Assert.Null(OrderHistory.Evolve(state, Yes(2)).Birthday);
        Assert.Equal(Birthday.Of(5, 1, null), OrderHistory.Evolve(state, Yes(2, ConsentCategory.Birthday)).Birthday);
    }

    private static ConsentState Fold(params OrderEvent[] events) =>
        OrderHistory.Fold(events.Select((happened, index) => new RecordedEvent("e" + index, happened, At(9), "test"))).Consents;

    private static OrderEvent.Consented Yes(int day, params ConsentCategory[] categories) =>
        new() { At = At(day), OrderId = Id, Source = "page", Categories = categories.Length == 0 ? null : CategorySet.Of(categories) };

    private static OrderEvent.Objected No(int day, params ConsentCategory[] categories) =>
        new() { At = At(day), OrderId = Id, Source = "page", Categories = categories.Length == 0 ? null : CategorySet.Of(categories) };

    private static Instant At(int day) => Instant.FromUtc(2026, 4, day, 8, 0);
}
