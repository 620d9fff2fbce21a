using NodaTime;

namespace PostPurchase.Bench.Chaos;

/// <summary>What a chaos run left in the mailbox, held against the model.</summary>
public sealed record ChaosResult
{
    public required int Orders { get; init; }

    public required int Kills { get; init; }

    /// <summary>How often the disk or the database was in trouble.</summary>
    public required int Troubles { get; init; }

    public required int Mails { get; init; }

    /// <summary>Webhooks and moves of the clock that the host put off with 503.</summary>
    public required int PutOff { get; init; }

    public required IReadOnlyList<string> Lost { get; init; }

    public required IReadOnlyList<string> Doubled { get; init; }

    public required IReadOnlyList<string> Early { get; init; }

    public required IReadOnlyList<string> WithoutBasis { get; init; }

    /// <summary>Mails that are rightly missing: the clock jumped over all of their time.</summary>
    public int JumpedOver { get; init; }

    /// <summary>Answers that were neither an acknowledgement nor 503.</summary>
    public required IReadOnlyList<string> WrongAnswers { get; init; }

    /// <summary>The longest that a mail was late: work that fails is tried again after a while.</summary>
    public required Duration Latest { get; init; }

    public bool IsClean => Lost.Count + Doubled.Count + Early.Count + WithoutBasis.Count + WrongAnswers.Count == 0;

    public override string ToString() =>
        $"{Orders} orders, {Kills} kills, {Troubles} troubles, {PutOff} requests put off, {Mails} mails: lost {Lost.Count}, doubled {Doubled.Count}, "
        + $"early {Early.Count}, jumped over {JumpedOver}, without basis {WithoutBasis.Count}, wrong answers {WrongAnswers.Count}; at most {Latest.TotalSeconds:0} s late"
        + string.Concat(Lost.Concat(Doubled).Concat(Early).Concat(WithoutBasis).Concat(WrongAnswers).Take(10).Select(item => $"\n  {item}"));
}
