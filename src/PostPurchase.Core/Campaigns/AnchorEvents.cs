namespace PostPurchase.Core.Campaigns;

internal static class AnchorEvents
{
    /// <summary>Whether it happens once for each return, case or declaration, and not once for the order or each parcel.</summary>
    public static bool IsOfPart(this AnchorEvent anchor) => anchor
        is AnchorEvent.ReturnRequested or AnchorEvent.ReturnReceived or AnchorEvent.ReturnRefunded or AnchorEvent.ReturnClosed
        or AnchorEvent.CaseOpened or AnchorEvent.CaseUnanswered or AnchorEvent.CaseResolved
        or AnchorEvent.Withdrawn;
}
