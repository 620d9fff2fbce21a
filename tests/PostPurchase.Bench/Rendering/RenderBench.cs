using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Rendering;

/// <summary>What customers read: mails rendered in this process, pages asked for over HTTP of a host in this process.</summary>
internal static class RenderBench
{
    public static async Task Run(TimeSpan length, int rounds)
    {
        var mails = await new MailPace(length, rounds).Measure();
        var pages = await PagePace.Measure(length, rounds);
        new Report("render")
            .AddRows("mails", mails)
            .AddRows("pages", pages)
            .Add("baselineOfMails", MailPace.Baseline)
            .Add("baselineOfPages", PagePace.Baseline)
            .Add("threads", Environment.ProcessorCount)
            .Print();
    }
}
