using PostPurchase.Core.Outbox;

namespace PostPurchase.Local.Running;

/// <summary>The wake loop looks into the outbox between its other work, and is told to look now.</summary>
internal sealed class LocalOutboxSignal(WorkSignal signal) : IOutboxSignal
{
    public void Raise() => signal.Raise();
}
