namespace PostPurchase.Core.Timing;

/// <summary>Collects moves in the order applied, each distinct one once.</summary>
internal sealed class MoveLog
{
    private List<Move>? _moves;

    public IReadOnlyList<Move> Moves => _moves ?? (IReadOnlyList<Move>)[];

    public void Add(Move move)
    {
        _moves ??= new List<Move>(2);
        if (!_moves.Contains(move))
        {
            _moves.Add(move);
        }
    }
}
