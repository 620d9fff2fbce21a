using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Campaigns;

/// <summary>
/// The mails that go out whatever the marketer shapes, pauses or switches off (<c>duties.json</c>): a withdrawal is confirmed at once
/// (§356a (4) BGB), and support hears of unhappy customers. Not listed among the campaigns and not editable; its journey starts
/// with the first event that concerns it, so that it costs nothing where there is none.
/// </summary>
public static class Duties
{
    public const string Id = "duties";

    public static Campaign Campaign { get; } = DefaultCampaign.Read(Id);

    /// <summary>Whether something of it is owed.</summary>
    public static bool Concern(OrderState state) => state.Cases.Count > 0 || state.Withdrawals.Count > 0;
}
