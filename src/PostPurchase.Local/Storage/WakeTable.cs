using NodaTime;

namespace PostPurchase.Local.Storage;

/// <summary>When which order is to be advanced: at most one time for each. Due times are kept in ticks of 100 ns.</summary>
internal sealed class WakeTable(SqliteDatabase database)
{
    public const string CreateTable =
        """
        CREATE TABLE wakes(order_key TEXT NOT NULL PRIMARY KEY, due INTEGER NOT NULL, version INTEGER NOT NULL)
          STRICT, WITHOUT ROWID;
        CREATE INDEX wakes_by_due ON wakes(due, order_key);
        """;

    private const string AnnounceOne =
        """
        INSERT INTO wakes(order_key, due, version) VALUES(?, ?, ?)
        ON CONFLICT(order_key) DO UPDATE SET due = min(due, excluded.due), version = excluded.version
        """;

    private const string SelectDue =
        "SELECT order_key, due, version FROM wakes WHERE due <= ? ORDER BY due, order_key LIMIT ?";

    private const string SelectNext = "SELECT due FROM wakes ORDER BY due LIMIT 1";
    private const string SelectCount = "SELECT count(*) FROM wakes";
    private const string SelectCountDue = "SELECT count(*) FROM wakes WHERE due <= ?";
    private const string DeleteOne = "DELETE FROM wakes WHERE order_key = ? AND version = ?";
    private const string UpdateOne = "UPDATE wakes SET due = ? WHERE order_key = ? AND version = ?";

    /// <summary>
    /// Makes the order due at <paramref name="now"/> unless it is due earlier. Enqueued before it returns; the task ends when it
    /// is durable and need not be awaited.
    /// </summary>
    public Task Announce(string orderKey, Instant now) => database.Write(session => Announce(session, orderKey, now));

    /// <summary>The same as a part of other work.</summary>
    public static bool Announce(WriteSession session, string orderKey, Instant now)
    {
        session.Use(AnnounceOne).Bind(orderKey).Bind(now.ToUnixTimeTicks()).Bind(session.NextVersion()).Run();
        return true;
    }

    /// <summary>What is due at or before <paramref name="until"/>, by due time, then key.</summary>
    public IReadOnlyList<Wake> DueBy(Instant until, int limit) => database.Read(
        (Ticks: until.ToUnixTimeTicks(), limit),
        static (session, at) => session.Use(SelectDue).Bind(at.Ticks).Bind(at.limit).All(static row =>
            new Wake(row.Text(0), Instant.FromUnixTimeTicks(row.Long(1)), row.Long(2))));

    /// <summary>The earliest due time, or null when nothing waits.</summary>
    public Instant? NextDue() => database.Read(
        0, static (session, _) => session.Use(SelectNext).First<Instant?>(static row => Instant.FromUnixTimeTicks(row.Long(0))));

    /// <summary>How many orders wait.</summary>
    public long Count() => database.Read(0, static (session, _) => session.Use(SelectCount).First(static row => row.Long(0)));

    /// <summary>How many orders are due at or before <paramref name="until"/>.</summary>
    public long CountDueBy(Instant until) => database.Read(
        until.ToUnixTimeTicks(),
        static (session, ticks) => session.Use(SelectCountDue).Bind(ticks).First(static row => row.Long(0)));

    /// <summary>
    /// The order was advanced: it is due again at <paramref name="nextDue"/>, or never when null. Changes nothing when the order
    /// was announced after <paramref name="wake"/> was read: what was announced may have come too late for this run.
    /// </summary>
    public Task Complete(Wake wake, Instant? nextDue) => database.Write(session =>
    {
        var statement = nextDue is { } due ? session.Use(UpdateOne).Bind(TicksNotBefore(due)) : session.Use(DeleteOne);
        statement.Bind(wake.OrderKey).Bind(wake.Version).Run();
        return true;
    });

    // Rounded down, an order would be found due before its time and be asked again and again until it is.
    private static long TicksNotBefore(Instant due)
    {
        var ticks = due.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks) < due ? ticks + 1 : ticks;
    }
}
