using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Chaos;

/// <summary>Something that goes wrong with the host's disk or database, and is over again.</summary>
internal abstract class Trouble
{
    public abstract string Name { get; }

    /// <summary>Whether the host can write nothing meanwhile, so that it has to refuse.</summary>
    public abstract bool StopsWriting { get; }

    /// <summary>Whether it can be ended only while no host runs; until then none starts.</summary>
    public virtual bool IsMendedAtRest => false;

    public abstract Task Begin(HostProcess host);

    public abstract Task End(HostProcess host);
}
