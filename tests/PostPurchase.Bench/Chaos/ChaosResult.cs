namespace PostPurchase.Bench.Chaos;

/// <summary>What a chaos run left in the mailbox, held against the model.</summary>
public sealed record ChaosResult(
    int Orders,
    int Kills,
    int Mails,
    IReadOnlyList<string> Lost,
    IReadOnlyList<string> Doubled,
    IReadOnlyList<string> AtAnotherTime)
{
    public bool IsClean => Lost.Count == 0 && Doubled.Count == 0 && AtAnotherTime.Count == 0;

    public override string ToString() =>
        $"{Orders} orders, {Kills} kills, {Mails} mails: lost {Lost.Count}, doubled {Doubled.Count}, at another time {AtAnotherTime.Count}"
        + string.Concat(Lost.Concat(Doubled).Concat(AtAnotherTime).Take(10).Select(item => $"\n  {item}"));
}
