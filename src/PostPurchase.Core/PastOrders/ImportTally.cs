namespace PostPurchase.Core.PastOrders;

/// <summary>Counts while a file is taken in, in several places at once.</summary>
internal sealed class ImportTally
{
    private const int MaxTopics = 100;
    private const string FurtherTopics = "others";

    private readonly Lock _lock = new();
    private readonly Dictionary<ImportStanding, long> _orders = [];
    private readonly Dictionary<string, long> _ignored = new(StringComparer.Ordinal);
    private readonly List<PastOrderEntry.Malformed> _problems = [];
    private long _customerEvents;
    private long _malformed;

    public void Count(ImportStanding standing)
    {
        lock (_lock)
        {
            _orders[standing] = Of(standing) + 1;
        }
    }

    public void CountCustomerEvents(int count) => Interlocked.Add(ref _customerEvents, count);

    public void Count(PastOrderEntry.Ignored ignored)
    {
        lock (_lock)
        {
            var topic = _ignored.Count < MaxTopics || _ignored.ContainsKey(ignored.Topic) ? ignored.Topic : FurtherTopics;
            _ignored[topic] = _ignored.GetValueOrDefault(topic) + 1;
        }
    }

    public void Count(PastOrderEntry.Malformed malformed)
    {
        lock (_lock)
        {
            _malformed++;
            if (_problems.Count < ImportReport.MaxProblems)
            {
                _problems.Add(malformed);
            }
        }
    }

    public ImportReport Report()
    {
        lock (_lock)
        {
            return new ImportReport
            {
                NewOrders = Of(ImportStanding.New),
                OrdersWithNews = Of(ImportStanding.News),
                UnchangedOrders = Of(ImportStanding.Unchanged),
                KnownOrders = Of(ImportStanding.Known),
                UndescribedOrders = Of(ImportStanding.Undescribed),
                CustomerEvents = Interlocked.Read(ref _customerEvents),
                Ignored = new Dictionary<string, long>(_ignored, StringComparer.Ordinal),
                MalformedEntries = _malformed,
                Problems = [.. _problems.OrderBy(problem => problem.Line)],
            };
        }
    }

    private long Of(ImportStanding standing) => _orders.GetValueOrDefault(standing);
}
