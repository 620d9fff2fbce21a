using Quartz;

namespace PostPurchase.Bench.Usual;

/// <summary>The job of one mail.</summary>
internal sealed class QuartzMail(SinkClient sink) : IJob
{
    private static readonly string Filling = new('x', UsualMails.Body);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // A recovered job has a trigger of its own, but is the same job.
        var (step, order) = (context.JobDetail.Key.Name, context.JobDetail.Key.Group);
        await sink.Post(order, step, $"{order}-{step}", $"Order {order} {Filling}", cancellationToken);
    }
}
