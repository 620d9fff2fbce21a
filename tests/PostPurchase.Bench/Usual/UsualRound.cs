namespace PostPurchase.Bench.Usual;

/// <summary>Some orders taken in, and then their mails sent.</summary>
internal sealed record UsualRound(string Way, int Orders, double SecondsTaking, double SecondsSending)
{
    public double PerSecond => Orders / (SecondsTaking + SecondsSending);

    public double TakenPerSecond => Orders / SecondsTaking;

    public double MailsPerSecond => Orders * UsualMails.Steps.Count / SecondsSending;

    public override string ToString() => $"{Way}: {PerSecond:0} orders/s; taken {TakenPerSecond:0}/s, sent {MailsPerSecond:0} mails/s";
}
