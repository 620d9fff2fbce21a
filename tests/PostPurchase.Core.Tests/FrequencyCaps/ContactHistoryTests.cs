using NodaTime;
using PostPurchase.Core.FrequencyCaps;
using static PostPurchase.Core.Tests.FrequencyCaps.Contacts;

namespace PostPurchase.Core.Tests.FrequencyCaps;

public sealed class ContactHistoryTests
{
    private static readonly FrequencyCap Default = new();

    [Fact]
    public void Contacts_are_kept_for_a_month_or_the_period_where_that_is_longer()
    {
        var history = History(Advertising(1, Monday, "a"), ForService(2, Day(4), "a"), ForService(3, Day(6), "b"));
        var wide = Default with { Advertising = new AdvertisingLimit { Days = 40 } };

        Assert.Same(history, history.Prune(Day(31) - Duration.Epsilon, Default));
        Assert.Equal([Id(2), Id(3)], Ids(history.Prune(Day(31), Default)));
        Assert.Equal([Id(3)], Ids(history.Prune(Day(35), Default)));
        Assert.Same(history, history.Prune(Day(35), wide));
    }

    [Fact]
    public void Nothing_to_prune_is_no_new_history()
    {
        var history = History(Advertising(1, Monday, "a"));

        Assert.Same(history, history.Prune(Day(6), Default));
    }

    [Fact]
    public void What_is_recorded_for_later_is_kept()
    {
        var history = History(Advertising(1, Day(30), "a"));

        Assert.Same(history, history.Prune(Monday, Default));
    }

    [Fact]
    public void Advertising_counts_for_its_day_however_short_the_period()
    {
        var history = History(Advertising(1, Monday, "a"));

        Assert.Same(history, history.Prune(Day(1.5), Default with { Advertising = new AdvertisingLimit { Days = 1 } }));
    }

    [Fact]
    public void A_mail_is_recorded_once_and_in_the_order_of_time()
    {
        var history = History(Advertising(1, Monday, "a"), Advertising(2, Day(2), "a"), Advertising(3, Day(4), "a"));

        Assert.Equal([Id(2), Id(1), Id(3)], Ids(history.With(Advertising(1, Day(3), "a"))));
        Assert.Equal([Id(3), Id(1), Id(2)], Ids(history.With(Advertising(3, Day(-1), "a"))));
        Assert.Equal([Id(1), Id(2), Id(3), Id(4)], Ids(history.With(Advertising(4, Day(4), "b"))));
    }

    private static IEnumerable<Guid> Ids(ContactHistory history) => history.Contacts.Select(contact => contact.MessageId);
}
