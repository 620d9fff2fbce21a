namespace PostPurchase.Core.Outbox;

/// <summary>Tells the host that there may be something in the outbox, which it would else see at its next look.</summary>
public interface IOutboxSignal
{
    void Raise();
}
