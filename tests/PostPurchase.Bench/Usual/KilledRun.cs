namespace PostPurchase.Bench.Usual;

/// <summary>What kills at random did, held against what was acknowledged.</summary>
internal sealed record KilledRun(int Kills, int Mails, int Lost, int PostedAgain);
