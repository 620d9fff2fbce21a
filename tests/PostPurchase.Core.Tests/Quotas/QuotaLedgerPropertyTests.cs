using NodaTime;
using PostPurchase.Core.Quotas;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Quotas;

/// <summary>Random mails of all classes through several instances that are restarted now and then.</summary>
public sealed class QuotaLedgerPropertyTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);

    public static TheoryData<int> Runs { get; } = [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task No_window_ever_has_more_than_the_quota(int run)
    {
        var random = new Random(Seeds.Seed + run);
        var quota = Some(random);
        var sent = await new Traffic(random, quota).Run(Start, Duration.FromHours(random.Next(3, 40)));

        Assert.NotEmpty(sent);
        AssertHolds(sent, quota.PerMinute, Duration.FromMinutes(1));
        AssertHolds(sent, quota.PerHour, Duration.FromHours(1));
        AssertHolds(sent, quota.PerDay, Duration.FromDays(1));
    }

    private static SendingQuota Some(Random random) => random.Next(4) switch
    {
        0 => new SendingQuota { PerHour = random.Next(1, 200) },
        1 => new SendingQuota { PerMinute = random.Next(1, 30) },
        2 => new SendingQuota { PerDay = random.Next(1, 500) },
        _ => new SendingQuota { PerMinute = random.Next(1, 30), PerHour = random.Next(5, 200), PerDay = random.Next(100, 1000) },
    };

    private static void AssertHolds(IReadOnlyList<Instant> sent, int? most, Duration window)
    {
        var first = 0;
        for (var last = 0; last < sent.Count; last++)
        {
            while (sent[last] - sent[first] >= window)
            {
                first++;
            }

            Assert.True(most is null || last - first + 1 <= most, $"{last - first + 1} mails within {window} before {sent[last]}.");
        }
    }
}
