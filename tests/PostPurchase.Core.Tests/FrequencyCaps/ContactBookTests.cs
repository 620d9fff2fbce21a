using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Shops;
using static PostPurchase.Core.Tests.FrequencyCaps.Contacts;

namespace PostPurchase.Core.Tests.FrequencyCaps;

public sealed class ContactBookTests
{
    private const string Anna = "anna@example.com";
    private static readonly ShopId Demo = new("demo");
    private static readonly FrequencyCap Default = new();

    private readonly CountingStore _store = new();
    private readonly CustomerKeys _keys = new([1, 2, 3]);
    private readonly ContactBook _book;

    public ContactBookTests() => _book = new ContactBook(_store, _keys);

    [Fact]
    public async Task A_first_mail_costs_one_write_and_no_read()
    {
        var reservation = await Reserve(Advertising(1, Monday, "a"));

        Assert.Equal(History(Advertising(1, Monday, "a")), After(reservation.Verdict));
        Assert.Equal((0, 1), (_store.Reads, _store.Commits));
    }

    [Fact]
    public async Task A_mail_after_one_that_is_known_costs_one_write_and_no_read()
    {
        var first = await Reserve(ForService(1, Monday, "a"));
        var second = await Reserve(ForService(2, Day(1), "a"), first.Known);
        await Reserve(ForService(3, Day(2), "a"), second.Known);

        Assert.Equal((0, 3), (_store.Reads, _store.Commits));
    }

    [Fact]
    public async Task It_is_stored_with_the_address_whatever_its_spelling()
    {
        await Reserve(Advertising(1, Monday, "a"));

        Assert.NotNull(await _store.Get(_keys.Of(Demo, new CustomerRef(null, Anna))[0], "contacts", CancellationToken.None));
        var other = await _book.Reserve(Demo, " Anna@Example.com", Default, Advertising(2, Day(1), "b"), Berlin, null, CancellationToken.None);
        IsCapped(Day(7), CapLimit.AdvertisingPeriod, other.Verdict);
    }

    [Fact]
    public async Task Another_address_and_another_shop_have_their_own()
    {
        await Reserve(Advertising(1, Monday, "a"));

        After((await _book.Reserve(Demo, "ben@example.com", Default, Advertising(2, Monday, "b"), Berlin, null, CancellationToken.None)).Verdict);
        After((await _book.Reserve(new ShopId("other"), Anna, Default, Advertising(2, Monday, "b"), Berlin, null, CancellationToken.None)).Verdict);
    }

    [Fact]
    public async Task A_contract_mail_touches_no_storage()
    {
        var reservation = await Reserve(ForContract(1, Monday, "a"));

        Assert.Equal(new Reservation(new CapVerdict.Allowed(ContactHistory.Empty), null), reservation);
        Assert.Equal((0, 0), (_store.Reads, _store.Commits));
    }

    [Fact]
    public async Task A_wrong_hint_allows_nothing_that_is_capped()
    {
        var first = await Reserve(ForService(1, Monday, "a"));
        await Reserve(Advertising(2, Day(1), "a"), first.Known);

        IsCapped(Day(8), CapLimit.AdvertisingPeriod, (await Reserve(Advertising(3, Day(2), "b"), first.Known)).Verdict);
        IsCapped(Day(8), CapLimit.AdvertisingPeriod, (await Reserve(Advertising(3, Day(2), "b"), null)).Verdict);
        IsCapped(Day(8), CapLimit.AdvertisingPeriod, (await Reserve(Advertising(3, Day(2), "b"), new KnownContacts("gone", ContactHistory.Empty))).Verdict);
    }

    [Fact]
    public async Task A_wrong_hint_denies_nothing_that_is_allowed()
    {
        var before = await Reserve(Advertising(1, Monday, "a"));
        await Release(1);

        Assert.Equal(History(Advertising(2, Day(1), "b")), After((await Reserve(Advertising(2, Day(1), "b"), before.Known)).Verdict));
    }

    [Fact]
    public async Task A_hint_of_a_row_that_is_gone_is_no_obstacle() =>
        After((await Reserve(Advertising(1, Monday, "a"), new KnownContacts("gone", ContactHistory.Empty))).Verdict);

    [Fact]
    public async Task Capped_changes_nothing_and_says_what_is_stored()
    {
        var first = await Reserve(Advertising(1, Monday, "a"));

        var denied = await Reserve(Advertising(2, Day(1), "b"));

        IsCapped(Day(7), CapLimit.AdvertisingPeriod, denied.Verdict);
        Assert.Equal(first.Known, denied.Known);
    }

    [Fact]
    public async Task Reserving_twice_is_reserving_once()
    {
        var wanted = Advertising(1, Monday, "a");
        var first = await Reserve(wanted);

        foreach (var hint in new[] { first.Known, null })
        {
            var again = await Reserve(wanted, hint);

            Assert.Equal(History(wanted), After(again.Verdict));
            Assert.Equal(first.Known, again.Known);
        }
    }

    [Fact]
    public async Task A_mail_that_is_tried_again_moves()
    {
        await Reserve(Advertising(1, Monday, "a"));
        await Reserve(Advertising(1, Day(1), "a"));

        IsCapped(Day(8), CapLimit.AdvertisingPeriod, (await Reserve(Advertising(2, Day(2), "b"))).Verdict);
    }

    [Fact]
    public async Task A_released_mail_leaves_its_place_to_another()
    {
        await Reserve(Advertising(1, Monday, "a"));
        await Release(1);

        After((await Reserve(Advertising(2, Monday, "b"))).Verdict);
    }

    [Fact]
    public async Task Releasing_what_is_not_reserved_changes_nothing()
    {
        await Release(1);
        var first = await Reserve(Advertising(1, Monday, "a"));
        await Release(2);

        Assert.Equal(first.Known, (await Reserve(Advertising(1, Monday, "a"))).Known);
    }

    [Fact]
    public async Task The_row_does_not_grow_for_ever()
    {
        Reservation? last = null;
        for (var week = 0; week < 60; week++)
        {
            last = await Reserve(Advertising(week, Day(7 * week), $"{week}"), last?.Known);
            After(last.Verdict);
        }

        Assert.InRange(last?.Known?.History.Contacts.Count ?? 0, 4, 6);
    }

    [Fact]
    public async Task A_mail_of_a_slower_clock_still_meets_those_before_it()
    {
        await Reserve(Advertising(1, Monday, "a"));
        await Reserve(Advertising(2, Day(7), "b"));

        IsCapped(Day(14), CapLimit.AdvertisingPeriod, (await Reserve(Advertising(3, Day(7) - Duration.FromMinutes(1), "c"))).Verdict);
        Assert.Equal([Id(1), Id(2)], (await Known())?.History.Contacts.Select(contact => contact.MessageId) ?? []);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Of_many_mails_at_once_exactly_as_many_as_allowed_get_a_place(int most)
    {
        var cap = new FrequencyCap { Advertising = new AdvertisingLimit { Most = most }, NonContractPerDay = 0 };

        Assert.Equal(most, await AllowedAtOnce(64, cap, id => Advertising(id, Day(id * 0.01), $"{id}")));
    }

    [Fact]
    public async Task Of_many_mails_at_once_exactly_as_many_as_a_day_takes_get_a_place() =>
        Assert.Equal(3, await AllowedAtOnce(64, Default with { NonContractPerDay = 3 }, id => ForService(id, Day(id * 0.001), "a")));

    [Fact]
    public async Task Many_mails_at_once_all_get_their_place_when_nothing_limits_them() =>
        Assert.Equal(64, await AllowedAtOnce(64, Default with { NonContractPerDay = 0 }, id => ForService(id, Day(id * 0.001), "a")));

    [Fact]
    public async Task One_mail_many_times_at_once_has_one_place()
    {
        Assert.Equal(64, await AllowedAtOnce(64, Default, _ => Advertising(1, Monday, "a")));
        Assert.Single((await Known())?.History.Contacts ?? []);
    }

    private async Task<int> AllowedAtOnce(int mails, FrequencyCap cap, Func<int, Contact> mail)
    {
        var attempts = Enumerable.Range(0, mails).Select(id => Task.Run(async () =>
            (await _book.Reserve(Demo, Anna, cap, mail(id), Berlin, null, CancellationToken.None)).Verdict is CapVerdict.Allowed));
        return (await Task.WhenAll(attempts)).Count(allowed => allowed);
    }

    /// <summary>What is stored, asked for by a mail that is on record or denied.</summary>
    private async Task<KnownContacts?> Known() => (await Reserve(Advertising(1, Monday, "a"))).Known;

    private ValueTask<Reservation> Reserve(Contact wanted, KnownContacts? hint = null) =>
        _book.Reserve(Demo, Anna, Default, wanted, Berlin, hint, CancellationToken.None);

    private ValueTask Release(int id) => _book.Release(Demo, Anna, Id(id), CancellationToken.None);
}
