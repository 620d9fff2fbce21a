using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;
using PostPurchase.Web.Console.Access;
using PostPurchase.Web.Console.Campaigns;
using PostPurchase.Web.Console.Cases;
using PostPurchase.Web.Console.Deliveries;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Console.Orders;
using PostPurchase.Web.Console.Reconciliation;

namespace PostPurchase.Web.Console.Audit;

/// <summary>Finds what the audit log names by ids: users, and orders with their cases.</summary>
internal sealed class AuditReader(IPartitionStore store)
{
    /// <summary>In the order of the steps.</summary>
    public async ValueTask<IReadOnlyList<AuditLine>> Read(ConsoleVisit visit, IReadOnlyList<AuditedStep> steps, IReadOnlyList<NamedCampaign> campaigns, CancellationToken cancellation)
    {
        var ids = steps.Where(step => IsOfOrder(step.Action)).Select(step => step.Subject).Distinct(StringComparer.Ordinal);
        var orders = (await Task.WhenAll(ids.Select(async id => (Id: id, State: await StateOf(visit, id, cancellation)))))
            .ToDictionary(order => order.Id, order => order.State, StringComparer.Ordinal);
        var users = AccessKeys.EachOf(visit.Shop).ToList();
        return [.. steps.Select(step => Line(visit, step, orders, users, campaigns))];
    }

    private static AuditLine Line(
        ConsoleVisit visit,
        AuditedStep step,
        Dictionary<string, OrderState> orders,
        IReadOnlyList<ShopUser> users,
        IReadOnlyList<NamedCampaign> campaigns)
    {
        var by = Told(step) ?? step.By ?? users.FirstOrDefault(user => user is { Name.Length: > 0, KeyHash: { } hash } && AccessKeys.FingerprintOf(hash) == step.Key)?.Name;
        return orders.TryGetValue(step.Subject, out var state) && IsOfOrder(step.Action) ? OfOrder(visit, step, by, state, campaigns)
            : IsOfUser(step.Action) ? OfUser(visit, step, by, users.FirstOrDefault(user => user.Id == step.Subject))
            : OfOther(visit, step, by);
    }

    private static AuditLine OfOrder(ConsoleVisit visit, AuditedStep step, string? by, OrderState state, IReadOnlyList<NamedCampaign> campaigns)
    {
        var id = new OrderId(step.Subject);
        var isCase = step.Action is AuditedAction.CaseOpened or AuditedAction.CaseResponded or AuditedAction.CaseResolved;
        var isGone = state is not { Order: not null, ErasedAt: null } || (isCase && state.Cases.All(known => known.Id != step.Detail));
        var number = state.Order?.Number ?? step.Subject;
        var path = state.Order is null ? null : isCase && !isGone ? CasesPages.PathOf(id, step.Detail ?? "") : OrdersPages.PathOf(id);
        var detail = isCase || step.Detail is not { } words ? null : Act(visit, words.Split(' '), campaigns);
        return new AuditLine(
            step,
            by,
            isCase ? visit.Say($"Fall zu Bestellung {number}", $"Case of order {number}") : visit.Say($"Bestellung {number}", $"Order {number}"),
            path,
            isGone,
            detail);
    }

    /// <summary>A webhook by its platform and topic; null for a person.</summary>
    private static string? Told(AuditedStep step) =>
        step is { Key: null, By: { } by } && by.Split(' ') is [var platform, var topic] && DeliveryWords.NameOfPlatform(platform) is var name && name != platform
            ? $"{name}, Webhook {topic}"
            : null;

    /// <summary>A campaign, and mostly a step of it; what else is said, such as which parcel, is an id.</summary>
    private static string Act(ConsoleVisit visit, string[] parts, IReadOnlyList<NamedCampaign> campaigns)
    {
        var campaign = campaigns.FirstOrDefault(one => one.Id == parts[0]);
        return string.Join(" · ", parts.Skip(1).Select(Name).Prepend(campaign?.Name.In(visit.Language) ?? visit.NameOf(parts[0])));

        string Name(string part) => StepTitles.Has(part) || campaign?.Steps.Contains(part, StringComparer.Ordinal) == true ? visit.NameOf(part) : part;
    }

    private static AuditLine OfOther(ConsoleVisit visit, AuditedStep step, string? by)
    {
        var detail = AuditDetails.Of(visit, step);
        return step.Action switch
        {
            AuditedAction.SettingsChanged => new AuditLine(step, by, detail ?? step.Subject, "settings", false, null),
            AuditedAction.ConnectionSaved or AuditedAction.ConnectionRemoved => Of(DeliveryWords.NameOfPlatform(step.Subject)),
            AuditedAction.OrdersReconciled => Of(ReconciliationWords.NameOfSource(step.Subject)),
            AuditedAction.OrdersStarted => new AuditLine(step, by, visit.Say("Abgleich", "Reconciliation"), "reconciliation/" + Uri.EscapeDataString(step.Subject), false, detail),
            AuditedAction.PayloadReplayed => new AuditLine(step, by, visit.Say("Nicht verstandene", "Not understood"), "deliveries/unread", false, detail),
            _ => Of(step.Subject),
        };

        AuditLine Of(string subject) => new(step, by, subject, null, false, detail);
    }

    /// <summary>Who was removed is named as the log knew them: a name and a role.</summary>
    private static AuditLine OfUser(ConsoleVisit visit, AuditedStep step, string? by, ShopUser? user)
    {
        var (name, role) = step.Detail?.LastIndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon
            ? (step.Detail[..colon], step.Detail[(colon + 2)..])
            : (step.Subject, step.Detail);
        var known = Enum.GetValues<Role>().Where(one => Roles.NameOf(one) == role).Select(one => RoleWords.Of(one, visit.Language)).FirstOrDefault();
        return new AuditLine(step, by, user is { Name.Length: > 0 } ? user.Name : name, user is null ? null : "access", user is null, known ?? role);
    }

    private async Task<OrderState> StateOf(ConsoleVisit visit, string id, CancellationToken cancellation) =>
        id.Length is > 0 and <= OrderId.MaxLength
            ? (await OrderPartition.Load(store, new OrderKey(visit.Shop.Id, new OrderId(id)), cancellation)).State
            : new OrderState();

    private static bool IsOfUser(AuditedAction action) =>
        action is AuditedAction.UserAdded or AuditedAction.UserChanged or AuditedAction.UserKeyRotated or AuditedAction.UserRemoved;

    private static bool IsOfOrder(AuditedAction action) => action is AuditedAction.OrderShown or AuditedAction.OrderNudged
        or AuditedAction.CaseOpened or AuditedAction.CaseResponded or AuditedAction.CaseResolved
        or AuditedAction.StepSkipped or AuditedAction.StepRestored or AuditedAction.StepSentNow or AuditedAction.MailResent
        or AuditedAction.JourneyStopped or AuditedAction.JourneyContinued;
}
