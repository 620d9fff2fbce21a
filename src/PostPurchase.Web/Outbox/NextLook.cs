using PostPurchase.Core.Outbox;

namespace PostPurchase.Web.Outbox;

/// <summary>For hosts that look into the outbox by the clock alone.</summary>
internal sealed class NextLook : IOutboxSignal
{
    public void Raise()
    {
    }
}
