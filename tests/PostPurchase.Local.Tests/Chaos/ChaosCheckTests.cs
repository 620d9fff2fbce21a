using NodaTime;
using PostPurchase.Bench.Chaos;

namespace PostPurchase.Local.Tests.Chaos;

/// <summary>The checker of all chaos sees what goes wrong: each of these is a fault that a host could have.</summary>
public sealed class ChaosCheckTests
{
    private static readonly ChaosOrder[] Orders = [.. Enumerable.Range(1, 40).Select(number => new ChaosOrder(number))];
    private static readonly ChaosMail Greeting = Orders[11].Due["greeting"];

    [Fact]
    public void All_mails_at_their_times_are_right()
    {
        var check = Check(Sent);

        Assert.Empty(check.Lost.Concat(check.Doubled).Concat(check.Early).Concat(check.WithoutBasis));
        Assert.Equal((Sent.Count, Duration.Zero), (check.Mails, check.Latest));
    }

    [Fact]
    public void Each_mail_that_is_missing_is_lost() => Assert.All(Sent, missing =>
        Assert.Equal([$"{missing.Order} {missing.Mail.Step}"], Check(Sent.Where(sent => sent != missing)).Lost));

    [Fact]
    public void A_mail_that_came_twice_is_doubled() => Assert.Equal([$"{Sent[7].Order} {Sent[7].Mail.Step} × 2"], Check([.. Sent, Sent[7]]).Doubled);

    [Fact]
    public void A_mail_before_its_time_is_early()
    {
        var early = Sent[3] with { Mail = Sent[3].Mail with { At = Sent[3].Mail.At - Duration.FromMilliseconds(1) } };

        Assert.Single(Check([early]).Early);
    }

    [Fact]
    public void Advertising_to_who_objected_is_without_basis()
    {
        var objected = Orders.First(order => order.ObjectedAt is not null);

        Assert.Single(Check([.. Sent, (objected.Id, new ChaosMail("survey", Instant.FromUtc(2026, 4, 2, 8, 0)))]).WithoutBasis);
        Assert.Single(Check([.. Sent, ("unknown", Sent[0].Mail)]).WithoutBasis);
    }

    [Theory]
    [InlineData(-1, 0, true)]
    [InlineData(-1, 10, true)]
    [InlineData(-1, 12, false)]
    [InlineData(12, 1, false)]
    [InlineData(1, 12, true)]
    public void A_greeting_comes_at_the_first_look_after_nine_or_not_at_all(int first, int second, bool comes)
    {
        Instant[] looks = [Greeting.At + Duration.FromHours(first), Greeting.At + Duration.FromHours(second)];
        var check = Check([], looks, [Orders[11]]);

        Assert.Equal(comes, check.Lost.Contains($"{Orders[11].Id} greeting"));
        Assert.Equal(comes ? 0 : 1, check.JumpedOver);
        Assert.Equal(comes ? 0 : 1, Check([(Orders[11].Id, Greeting)], looks, [Orders[11]]).WithoutBasis.Count);
    }

    private static IReadOnlyList<(string Order, ChaosMail Mail)> Sent { get; } = [.. Orders.SelectMany(order => order.Due.Values.Select(mail => (order.Id, mail)))];

    private static ChaosCheck Check(IEnumerable<(string Order, ChaosMail Mail)> sent, IReadOnlyList<Instant>? looks = null, IReadOnlyList<ChaosOrder>? orders = null)
    {
        var check = new ChaosCheck(orders ?? Orders, looks);
        foreach (var (order, mail) in sent)
        {
            check.Add(order, mail.Step, mail.At);
        }

        return check;
    }
}
