using System.Collections.Concurrent;
using NodaTime;
using PostPurchase.Core.Campaigns;
using Xunit.Abstractions;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>What must hold for every campaign and every order. Each journey has a seed of its own, which failures print.</summary>
public sealed class JourneyPropertyTests(ITestOutputHelper output)
{
    private const int Journeys = 100_000;

    /// <summary>Running a journey a second time costs as much as all else; some will do.</summary>
    private const int OneInSo = 5;

    [Theory]
    [InlineData(1_000_000)]
    public void Mails_go_out_once_when_they_may_after_their_anchor_before_they_expire_and_the_same_again(int seed)
    {
        var (sent, skipped, estimated, reminders, variants, repeated) = (0, 0, 0, 0, 0, 0);
        ForAll(seed, number =>
        {
            var run = JourneyRun.Of(number);
            Interlocked.Add(ref sent, run.Sent.Count);
            Interlocked.Add(ref skipped, run.Journey.Steps.Count - run.Sent.Count);
            Interlocked.Add(ref estimated, run.Sent.Count(sending => sending.Record.Estimated));
            Interlocked.Add(ref reminders, run.Sent.Count(sending => sending.Key.Step.EndsWith("-reminder", StringComparison.Ordinal)));
            Interlocked.Add(ref variants, run.Sent.Count(sending => sending.Record.Variant is not null));
            Interlocked.Add(ref repeated, run.Sent.Count(sending => sending.Key.Occurrence is not null));
            return run.Fault ?? Twice(run) ?? Again(run, number) ?? Reordered(run, run.EndedAt, new Random(number)) ?? run.Sent.Select(sending => Against(run, sending)).FirstOrDefault(fault => fault is not null);
        });
        output.WriteLine(
            $"seed {seed}: {Journeys} journeys, {sent} mails ({estimated} after an estimate, {reminders} reminders, {variants} of variants, {repeated} of several), {skipped} skipped");
        Assert.All((int[])[sent / 10, skipped / 10, estimated, reminders, variants, repeated], count => Assert.True(count > Journeys / 100, "too few to tell"));
    }

    [Theory]
    [InlineData(2_000_000)]
    public void A_plan_is_a_function_of_what_happened_not_of_how_it_was_heard_of(int seed) => ForAll(seed, number =>
    {
        var random = new Random(number);
        var run = JourneyRun.NotBegun(number);
        var now = run.History.Arrivals[0].ReceivedAt + Duration.FromHours(random.Next(60 * 24));
        return Reordered(run, now, random);
    });

    private static string? Twice(JourneyRun run) =>
        run.Sent.GroupBy(sending => sending.Key).FirstOrDefault(same => same.Skip(1).Any()) is { } twice ? $"{twice.Key} was sent twice" : null;

    private static string? Again(JourneyRun run, int seed)
    {
        if (seed % OneInSo > 0)
        {
            return null;
        }

        var again = JourneyRun.Of(seed);
        return again.Journey.Steps.SequenceEqual(run.Journey.Steps) && again.EndedAt == run.EndedAt ? null : "run again, it is another";
    }

    /// <summary>The same news in another order, some of them twice, of which the store keeps one.</summary>
    private static string? Reordered(JourneyRun run, Instant now, Random random)
    {
        var events = run.History.Arrivals.ToArray();
        var plan = JourneyRun.Decide(run, events, run.Journey, now);
        random.Shuffle(events);
        var heard = events.Concat(events.Where(_ => random.Next(3) == 0)).DistinctBy(recorded => recorded.Id);
        return plan.Decisions.SequenceEqual(JourneyRun.Decide(run, heard, run.Journey, now).Decisions)
            ? null
            : $"at {now} the plan depends on the order of arrival";
    }

    private static string? Against(JourneyRun run, JourneyRun.Sending sending)
    {
        var due = sending.Record.Due;
        return due is null ? $"{sending.Key} has no due time"
            : due.At < due.Anchor || sending.At < due.At ? $"{sending.Key} was sent at {sending.At}: before {due}"
            : sending.At > due.At + sending.Step.Expiry.ToDuration() ? $"{sending.Key} was sent at {sending.At}: expired, {due}"
            : !sending.Record.Estimated && !Happened(run, sending, due.Anchor) ? $"{sending.Key} counts from {due.Anchor}, when nothing happened"
            : SendingOracle.Against(run.Campaign, sending, run.History.Place);
    }

    /// <summary>What a mail counts from is news that had arrived, or another mail.</summary>
    private static bool Happened(JourneyRun run, JourneyRun.Sending sending, Instant anchor) => sending.Step.Anchor.On == AnchorEvent.Sent
        ? run.Journey.Steps.TryGetValue(sending.Step.Anchor.Step ?? "", out var followed) && (anchor == followed.At || anchor == followed.Due?.At)
        : run.History.Arrivals.Any(recorded => recorded.Event.At == anchor && recorded.ReceivedAt <= sending.At);

    private static void ForAll(int seed, Func<int, string?> faultOf)
    {
        var faults = new ConcurrentDictionary<int, string>();
        Parallel.For(seed, seed + Journeys, (number, loop) =>
        {
            try
            {
                if (faultOf(number) is { } fault)
                {
                    faults[number] = fault;
                    loop.Break();
                }
            }
            catch (Exception cause) when (cause is InvalidOperationException or ArgumentException or OverflowException or NullReferenceException)
            {
                faults[number] = cause.ToString();
                loop.Break();
            }
        });
        Assert.True(faults.IsEmpty, faults.OrderBy(fault => fault.Key).Select(fault => $"seed {fault.Key}: {fault.Value}").FirstOrDefault());
    }
}
