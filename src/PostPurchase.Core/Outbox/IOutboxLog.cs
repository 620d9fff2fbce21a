namespace PostPurchase.Core.Outbox;

/// <summary>Where the host tells of items that were not done.</summary>
public interface IOutboxLog
{
    /// <summary>An attempt ended in a fault; it is made again.</summary>
    void Failed(OutboxItem item, Exception fault);

    void GaveUp(OutboxItem item, string why);
}
