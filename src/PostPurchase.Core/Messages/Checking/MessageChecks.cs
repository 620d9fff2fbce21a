namespace PostPurchase.Core.Messages.Checking;

/// <summary>Looks over a message as a careful colleague would. Only what the law demands or what would not arrive is an error.</summary>
public static class MessageChecks
{
    public static IReadOnlyList<MessageFinding> Of(CheckedMessage message) =>
    [
        .. ((IEnumerable<MessageFinding>)
        [
            .. DutyChecks.Of(message), .. LinkChecks.Of(message), .. WordingChecks.Of(message), .. FormChecks.Of(message),
        ]).OrderByDescending(finding => finding.Severity),
    ];
}
