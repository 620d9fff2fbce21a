namespace PostPurchase.Core.Outgoing;

/// <summary>What webhooks are sent of. Names never change; the list grows, and receivers pass over what they do not know.</summary>
public static class OutgoingTypes
{
    public const string MessageSent = "message.sent";
    public const string AnswerGiven = "answer.given";
    public const string CaseOpened = "case.opened";
    public const string CaseResolved = "case.resolved";
    public const string ReturnRequested = "return.requested";
    public const string ConsentChanged = "consent.changed";
    public const string WithdrawalDeclared = "withdrawal.declared";
    public const string VoucherIssued = "voucher.issued";

    /// <summary>On a day ahead more mails are due than the provider takes.</summary>
    public const string SendingPeakAhead = "sending.peak-ahead";

    /// <summary>Sent when somebody tries a target; every target gets it.</summary>
    public const string Ping = "ping";

    /// <summary>What a target can ask for.</summary>
    public static IReadOnlyList<string> All { get; } =
        [MessageSent, AnswerGiven, CaseOpened, CaseResolved, ReturnRequested, ConsentChanged, WithdrawalDeclared, VoucherIssued, SendingPeakAhead];
}
