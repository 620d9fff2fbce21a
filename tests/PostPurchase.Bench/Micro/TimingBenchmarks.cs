using BenchmarkDotNet.Attributes;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Timing;
using PostPurchase.TestKit;

namespace PostPurchase.Bench.Micro;

/// <summary>Due times of single steps.</summary>
public class TimingBenchmarks
{
    // Over Easter, with Sundays and holidays in the way.
    private readonly Instant _anchor = Instant.FromUtc(2026, 3, 31, 13, 0);
    private readonly RecipientPlace _place = RecipientPlaces.For(An.Address(), A.Shop());
    private readonly StepTiming _survey = DefaultCampaign.PostPurchase.Sequence.Select(step => step.For(SampleJourney.Facts().Draw)).First(step => step.Id == "survey").Timing;
    private readonly StepTiming _workingDays = new() { Delay = Period.FromDays(5), WorkingDays = true };

    [Benchmark]
    public DueTime Due_time_of_the_survey() => Schedule.Due(_survey, _anchor, _place);

    [Benchmark]
    public DueTime Five_working_days_over_Easter() => Schedule.Due(_workingDays, _anchor, _place);
}
