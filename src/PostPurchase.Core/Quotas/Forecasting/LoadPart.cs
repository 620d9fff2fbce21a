namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>Mails of one step that are expected in one hour. Hours are counted from the beginning of the forecast.</summary>
/// <param name="Of">Whose they are.</param>
/// <param name="Hour">In which they are due.</param>
/// <param name="Count">How many.</param>
/// <param name="LastHour">In which they may go at the latest.</param>
public sealed record LoadPart(LoadName Of, int Hour, int Count, int LastHour)
{
    /// <summary>Whether they may go in an hour, by their step's sending window.</summary>
    public Func<int, bool> IsOpen { get; init; } = static _ => true;
}
