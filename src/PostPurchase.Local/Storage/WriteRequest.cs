namespace PostPurchase.Local.Storage;

/// <summary>One piece of work for the writer: done wholly or not at all, by itself.</summary>
internal abstract class WriteRequest(int bytes)
{
    /// <summary>About how much it writes.</summary>
    public int Bytes { get; } = bytes;

    /// <summary>Runs inside the transaction of its group.</summary>
    public abstract void Run(WriteSession session);

    /// <summary>The group is durable.</summary>
    public abstract void Complete();

    /// <summary>Nothing of the group was written.</summary>
    public abstract void Fail(Exception cause);
}
