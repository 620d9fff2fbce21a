namespace PostPurchase.Bench.Occasions;

/// <summary>The most memory that the process had used, in MiB, when a tenth, half and all of some work was done.</summary>
internal sealed class MemoryOnTheWay
{
    private const double MiB = 1024 * 1024;

    private double _most;

    public double AtTenth { get; private set; }

    public double AtHalf { get; private set; }

    public double AtEnd { get; private set; }

    /// <param name="done">The part that is done, 0 to 1.</param>
    public void Look(double done)
    {
        _most = Math.Max(_most, Environment.WorkingSet / MiB);
        AtTenth = done <= 0.1 || AtTenth == 0 ? _most : AtTenth;
        AtHalf = done <= 0.5 || AtHalf == 0 ? _most : AtHalf;
        AtEnd = _most;
    }
}
