using NodaTime;
using PostPurchase.Core.Outgoing;

namespace PostPurchase.Core.Tests.Outgoing;

/// <summary>Targets that note what they get and answer as a test says.</summary>
internal sealed class ScriptedTarget : IWebhookSender
{
    private readonly List<OutgoingRequest> _got = [];

    public IReadOnlyList<OutgoingRequest> Got => _got;

    public Func<OutgoingRequest, OutgoingAnswer> Answer { get; set; } = _ => Status(204);

    public ValueTask<OutgoingAnswer> Send(OutgoingRequest request, CancellationToken cancellation)
    {
        lock (_got)
        {
            _got.Add(request);
        }

        return new(Answer(request));
    }

    public static OutgoingAnswer Status(int status, Instant? retryAfter = null) => new OutgoingAnswer.Answered(status, retryAfter, "what the target says");
}
