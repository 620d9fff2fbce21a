namespace PostPurchase.Web.Console.Results;

/// <summary>A figure as people read it, and as programs do.</summary>
/// <param name="Shown">In the visitor's language.</param>
/// <param name="Plain">Without group separators and units; empty where there is nothing.</param>
/// <param name="IsNumber">Whether it stands to the right.</param>
public sealed record FigureCell(string Shown, string Plain, bool IsNumber = true)
{
    /// <summary>Where it leads; null for nowhere.</summary>
    public string? Link { get; init; }

    public static FigureCell Text(string text) => new(text, text, IsNumber: false);
}
