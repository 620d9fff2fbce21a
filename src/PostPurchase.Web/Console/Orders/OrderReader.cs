using PostPurchase.Core.Access;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Finding;
using PostPurchase.Core.Orders;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Orders;

/// <summary>Reads what an order's page shows.</summary>
public sealed class OrderReader(OrderOverview overview, ICampaigns campaigns, CustomerReferences references)
{
    /// <summary>Null where nothing is known about the order.</summary>
    internal async ValueTask<OrderModel?> Read(
        ConsoleVisit visit, OrderId id, int firstLine, int firstEvent, CancellationToken cancellation)
    {
        if (await overview.Show(visit.Shop, id, visit.Language, visit.Now, cancellation) is not { } view)
        {
            return null;
        }

        return new OrderModel
        {
            Id = id,
            View = visit.May(Right.Serve) ? view : WithoutNotes(view),
            Mails = MailsOf(visit, view.Events),
            Campaigns = await Names(visit, view, cancellation),
            Customer = visit.May(Right.Serve) ? references.Of(CustomerRef.Of(view.State.Order)) : null,
            FirstLine = firstLine,
            FirstEvent = firstEvent,
        };
    }

    private async ValueTask<Dictionary<string, string>> Names(ConsoleVisit visit, OrderView view, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var journey in view.Journeys.DistinctBy(journey => journey.Campaign))
        {
            var campaign = await campaigns.Find(visit.Shop.Id, journey.Campaign, journey.Version, cancellation);
            names[journey.Campaign] = campaign.Name.In(visit.Language);
        }

        return names;
    }

    /// <summary>What support wrote down may be about the customer, and a voucher's code is as good as money: who only looks reads neither.</summary>
    private static OrderView WithoutNotes(OrderView view)
    {
        var notes = view.State.Acts.Select(act => act.Note).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return view with
        {
            Journeys =
            [
                .. view.Journeys.Select(journey => journey with
                {
                    Steps = [.. journey.Steps.Select(step => step with { Explanation = notes.Aggregate(WithoutCode(step), Without) })],
                }),
            ],
        };
    }

    private static string Without(string explanation, string note) => explanation.Replace($": {note}", "", StringComparison.Ordinal);

    private static string WithoutCode(StepView step) =>
        step.Voucher is { } voucher ? step.Explanation.Replace(voucher.Code, "…", StringComparison.Ordinal) : step.Explanation;

    private static Dictionary<Guid, string> MailsOf(ConsoleVisit visit, IReadOnlyList<RecordedEvent> events)
    {
        var mails = new Dictionary<Guid, string>();
        foreach (var recorded in events)
        {
            var (mail, word) = recorded.Event switch
            {
                OrderEvent.MessageDelivered delivered => (delivered.MessageId, visit.Say("zugestellt", "delivered")),
                OrderEvent.MessageBounced bounced => (bounced.MessageId, visit.Say("nicht zugestellt", "bounced") + (bounced.Code is { } code ? $" ({code})" : "")),
                OrderEvent.MessageOpened opened => (opened.MessageId, visit.Say("geöffnet", "opened")),
                OrderEvent.MessageClicked clicked => (clicked.MessageId, visit.Say("angeklickt", "clicked")),
                _ => (Guid.Empty, ""),
            };
            if (mail != Guid.Empty)
            {
                var known = mails.GetValueOrDefault(mail, "");
                mails[mail] = known.Length == 0 ? word : known.Contains(word, StringComparison.Ordinal) ? known : $"{known}, {word}";
            }
        }

        return mails;
    }
}
