using NodaTime;
using PostPurchase.Core.Intake.Reading;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>
/// Which of an order's deliveries or transactions a state event is about: it carries the whole order and doesn't say.
/// </summary>
internal static class ShopwareStates
{
    /// <summary>
    /// Those in the state. Since 6.6 states are no longer loaded (shopware issue #3717), and a webhook sent late may find the
    /// next state: then it is the one written last, since the state was the last thing written to it.
    /// </summary>
    public static IReadOnlyList<PayloadNode> Entered(IEnumerable<PayloadNode> entities, string state)
    {
        var all = entities.ToList();
        var inState = all.Where(entity => Name(entity) == state).ToList();
        return inState.Count > 0 || all.Count == 0 ? inState : [all.MaxBy(WrittenAt)];
    }

    private static string? Name(PayloadNode entity) => entity.ObjectMember("stateMachineState").Member("technicalName").Text();

    private static Instant WrittenAt(PayloadNode entity) =>
        entity.Member("updatedAt").Instant() ?? entity.Member("createdAt").Instant() ?? Instant.MinValue;
}
