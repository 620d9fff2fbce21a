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
    public const string VoucherRedeemed = "voucher.redeemed";
    public const string VoucherRevoked = "voucher.revoked";
    public const string VoucherPoolLow = "voucher.pool-low";

    /// <summary>Codes that a target is to register. Only targets that name the type get it: codes are worth money.</summary>
    public const string VoucherCreated = "voucher.created";

    /// <summary>On a day ahead more mails are due than the provider takes.</summary>
    public const string SendingPeakAhead = "sending.peak-ahead";

    /// <summary>No webhooks of a platform came for longer than can be chance.</summary>
    public const string IntakeSilent = "intake.silent";

    /// <summary>They come again.</summary>
    public const string IntakeResumed = "intake.resumed";

    /// <summary>Sent when somebody tries a target; every target gets it.</summary>
    public const string Ping = "ping";

    /// <summary>What a target can ask for.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        MessageSent, AnswerGiven, CaseOpened, CaseResolved, ReturnRequested, ConsentChanged, WithdrawalDeclared,
        VoucherIssued, VoucherRedeemed, VoucherRevoked, VoucherPoolLow, VoucherCreated, SendingPeakAhead,
        IntakeSilent, IntakeResumed,
    ];

    /// <summary>Whether what a target answers may repeat what no order's erasure would find.</summary>
    internal static bool KeepsAnswers(string type) => type != ConsentChanged && !type.StartsWith("voucher.", StringComparison.Ordinal);
}
