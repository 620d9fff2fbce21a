namespace PostPurchase.Bench.Consoles;

/// <summary>A page of the console that was opened some times.</summary>
/// <param name="Shape">The path with ids left out.</param>
/// <param name="Median">Milliseconds from the request to the last byte, over loopback, without the first.</param>
/// <param name="Most">The slowest of them.</param>
/// <param name="Bytes">Of the HTML.</param>
internal sealed record PageVisit(string Path, string Shape, int Status, double Median, double Most, int Bytes);
