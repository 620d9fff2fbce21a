using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Tests.Results;

/// <summary>
/// Figures straight from the event log, by going through all of it for each: slow, and nothing in common with how the product counts.
/// </summary>
internal sealed class EventLog
{
    private readonly Dictionary<OrderKey, List<OrderEvent>> _events = [];
    private readonly List<LoggedMail> _steps = [];

    public IReadOnlyList<LoggedMail> Sent => [.. _steps.Where(step => step.Progress == StepProgress.Sent)];

    public IReadOnlyList<LoggedMail> Skipped => [.. _steps.Where(step => step.Progress == StepProgress.Skipped)];

    public static async Task<EventLog> Read(IPartitionStore store, IEnumerable<OrderKey> orders, ShopId shop, params Campaign[] campaigns)
    {
        var log = new EventLog();
        foreach (var key in orders)
        {
            var stored = await OrderPartition.Load(store, key, CancellationToken.None);
            log._events[key] = [.. stored.Events.Select(recorded => recorded.Event)];
            foreach (var journey in stored.Journeys.Values.Select(journey => journey.Record))
            {
                var campaign = campaigns.Append(Duties.Campaign).Single(one => one.Id == journey.Campaign);
                foreach (var (name, record) in journey.Steps)
                {
                    var parts = name.Split('|');
                    var draw = journey.Draw ?? (log.Order(key) is { } order ? Draw.Of(shop, order) : default);
                    var step = campaign.Sequence.Single(one => one.Id == parts[0]).For(draw);
                    step = record.Variant is { } variant ? step with { Variant = variant, Message = variant == "b" ? "survey-reminder" : "survey" } : step;
                    if (step.Audience == Audience.Customer)
                    {
                        log._steps.Add(new LoggedMail(
                            key, journey.Campaign, parts[0], step.Variant ?? "", step.Message, parts.ElementAtOrDefault(1), record.Progress, record.At,
                            record.MessageId is { } id ? ProviderId.Of(key, id) : null, record.Reason?.Rule));
                    }
                }
            }
        }

        return log;
    }

    public IEnumerable<OrderKey> Orders => _events.Keys;

    public IEnumerable<T> All<T>()
        where T : OrderEvent => _events.Values.SelectMany(events => events).OfType<T>();

    public IEnumerable<T> Of<T>(OrderKey key)
        where T : OrderEvent => _events[key].OfType<T>();

    public Order? Order(OrderKey key) => Of<OrderEvent.Placed>(key).MaxBy(placed => placed.Order.RevisedAt)?.Order;

    public bool IsDelivered(LoggedMail mail) => Of<OrderEvent.MessageDelivered>(mail.Order).Any(report => report.MessageId == mail.Provider);

    public bool IsBounced(LoggedMail mail) => !IsDelivered(mail) && Of<OrderEvent.MessageBounced>(mail.Order).Any(report => report.MessageId == mail.Provider);

    public bool IsOpened(LoggedMail mail) => Of<OrderEvent.MessageOpened>(mail.Order).Any(report => report.MessageId == mail.Provider);

    public bool IsClicked(LoggedMail mail) => Of<OrderEvent.MessageClicked>(mail.Order).Any(report => report.MessageId == mail.Provider);

    /// <summary>Whether there is an answer that the mail asks for, and no other mail asked for it in between.</summary>
    public bool IsAnswered(LoggedMail mail) => Of<OrderEvent.AnswerGiven>(mail.Order).Any(answer =>
        mail.At <= answer.At && Asks(mail, answer.Question)
        && !Sent.Any(other => other.Order == mail.Order && other != mail && Asks(other, answer.Question) && other.At > mail.At && other.At <= answer.At));

    /// <summary>The mails after which somebody objected: of all that the customer got, the last one; of two at once, that of the campaign whose name comes later.</summary>
    public IReadOnlyList<LoggedMail> Unsubscribed()
    {
        var found = new HashSet<LoggedMail>();
        foreach (var customer in Orders.Where(key => !IsErased(key)).GroupBy(CustomerOf))
        {
            foreach (var at in customer.SelectMany(Of<OrderEvent.Objected>).Where(objected => objected.Source is "page").Select(objected => objected.At).Distinct())
            {
                var mails = Sent.Where(mail => customer.Contains(mail.Order) && Of<OrderEvent.Objected>(mail.Order).Any(objected => objected.At == at));
                var recent = mails.Where(mail => mail.At <= at && at - mail.At <= Duration.FromDays(30));
                if (recent.OrderBy(mail => mail.At).ThenBy(mail => mail.Campaign, StringComparer.Ordinal).LastOrDefault() is { } last)
                {
                    found.Add(last);
                }
            }
        }

        return [.. found];
    }

    public bool IsErased(OrderKey key) => Of<OrderEvent.CustomerErased>(key).Any();

    public string CustomerOf(OrderKey key) => Order(key) is not { } order ? key.ToString() : order.Email ?? order.Customer?.Id ?? key.ToString();

    /// <summary>The last answer of each order to a question.</summary>
    public IEnumerable<OrderEvent.AnswerGiven> LastAnswers(Func<string, bool> question) =>
        from key in Orders
        from answers in Of<OrderEvent.AnswerGiven>(key).Where(answer => question(answer.Question)).GroupBy(answer => answer.Question)
        select answers.MaxBy(answer => answer.At);

    private static bool Asks(LoggedMail mail, string question) => (mail.Message, question) switch
    {
        ("survey" or "survey-reminder", "csat" or "nps" or "comment") => true,
        ("survey" or "survey-reminder", _) => question.StartsWith("product:", StringComparison.Ordinal),
        ("delivery-check-in", "check-in" or "problem" or "problem-lines" or "comment") => true,
        ("return-survey", _) => question == $"return-csat:{mail.Occurrence}",
        ("case-follow-up", "resolved") => true,
        _ => false,
    };
}
