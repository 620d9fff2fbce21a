using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;

namespace PostPurchase.Local.Storage;

/// <summary>The mail provider of the local host: it keeps the mails for anyone to look at.</summary>
internal sealed class MailboxTable(SqliteDatabase database) : IMailSender
{
    public const string CreateTable =
        """
        CREATE TABLE mails(
          number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sent_at INTEGER NOT NULL, shop TEXT NOT NULL,
          order_id TEXT NOT NULL, recipient TEXT NOT NULL, json BLOB NOT NULL, html TEXT NOT NULL, text TEXT NOT NULL) STRICT;
        CREATE INDEX mails_by_time ON mails(sent_at);
        CREATE INDEX mails_by_order ON mails(order_id, sent_at);
        CREATE INDEX mails_by_recipient ON mails(recipient, sent_at);
        """;

    /// <summary>
    /// A mail's id is a hash: an index by nothing else has a page of its own to write for every mail. Mails of orders that are due
    /// together are neighbours by order.
    /// </summary>
    public const string NameByOrder =
        """
        ALTER TABLE mails RENAME TO mails_before;
        DROP INDEX mails_by_time;
        DROP INDEX mails_by_order;
        DROP INDEX mails_by_recipient;
        CREATE TABLE mails(
          number INTEGER PRIMARY KEY, id TEXT NOT NULL, sent_at INTEGER NOT NULL, shop TEXT NOT NULL,
          order_id TEXT NOT NULL, recipient TEXT NOT NULL, json BLOB NOT NULL, html TEXT NOT NULL, text TEXT NOT NULL) STRICT;
        INSERT INTO mails SELECT number, id, sent_at, shop, order_id, recipient, json, html, text FROM mails_before ORDER BY number;
        DROP TABLE mails_before;
        CREATE UNIQUE INDEX mails_by_order ON mails(order_id, id);
        CREATE INDEX mails_by_time ON mails(sent_at);
        CREATE INDEX mails_by_recipient ON mails(recipient, sent_at);
        """;

    private const string InsertOne =
        """
        INSERT INTO mails(id, sent_at, shop, order_id, recipient, json, html, text) VALUES(?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(order_id, id) DO NOTHING
        """;

    private const string WithOrder = "order_id = ? AND ";
    private const string WithRecipient = "recipient = ? AND ";
    private const string Columns = "SELECT sent_at, number, json, html, text FROM mails WHERE ";
    private const string After = "(sent_at, number) > (?, ?) ORDER BY sent_at, number LIMIT ?";
    private const string Before = "(sent_at, number) < (?, ?) ORDER BY sent_at DESC, number DESC LIMIT ?";
    private const string SelectOne = Columns + "order_id = ? AND id = ?";

    /// <summary>Goes through the index, not through the mails.</summary>
    private const string SelectAnywhere = Columns + "number = (SELECT number FROM mails INDEXED BY mails_by_order WHERE id = ?)";

    private static readonly Duration RetryDelay = Duration.FromSeconds(10);

    public async ValueTask<SendOutcome> Send(Mail mail, Instant now, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();

        var json = Json(mail, now);
        try
        {
            await database.Write(session => Insert(session, mail, now, json), json.Length + mail.Html.Length + mail.Text.Length);
            return new SendOutcome.Accepted();
        }
        catch (IOException cause)
        {
            return new SendOutcome.Again(now + RetryDelay, cause.Message);
        }
    }

    /// <summary>Oldest first; at one time, in the order they were sent.</summary>
    public MailboxPage Page(MailboxFilter filter, MailboxPosition after, int limit) => Page(filter, After, after, limit);

    /// <summary>Newest first: what lies before a position.</summary>
    public MailboxPage Latest(MailboxFilter filter, MailboxPosition before, int limit) => Page(filter, Before, before, limit);

    /// <summary>The mail of this id; null where there is none.</summary>
    /// <param name="order">What it is about, or null for nothing; a mail of another order takes a moment longer to find.</param>
    public MailboxEntry? Find(Guid id, OrderId? order) => database.Read((Id: id.ToString("D"), Order: order?.Value ?? ""), static (session, mail) =>
        session.Use(SelectOne).Bind(mail.Order).Bind(mail.Id).First(static row => Read(row).Entry)
        ?? session.Use(SelectAnywhere).Bind(mail.Id).First(static row => Read(row).Entry));

    /// <summary>Whether a mail of this id about this order is here.</summary>
    public bool Has(Guid id, OrderId order) => database.Read((Id: id.ToString("D"), Order: order.Value), static (session, mail) =>
        session.Use("SELECT 1 FROM mails WHERE order_id = ? AND id = ?").Bind(mail.Order).Bind(mail.Id).First(static row => row.Long(0)) == 1);

    /// <summary>How many mails there are.</summary>
    public long Count() => database.Read(
        0, static (session, _) => session.Use("SELECT count(*) FROM mails").First(static row => row.Long(0)));

    /// <summary>Removes the mails about an order.</summary>
    /// <returns>How many there were.</returns>
    public async ValueTask<int> Erase(OrderKey order)
    {
        var count = database.Read(order, static (session, key) =>
            session.Use("SELECT count(*) FROM mails WHERE order_id = ? AND shop = ?").Bind(key.Order.Value).Bind(key.Shop.Value).First(static row => row.Long(0)));
        if (count > 0)
        {
            await database.Write(session =>
            {
                session.Use("DELETE FROM mails WHERE order_id = ? AND shop = ?").Bind(order.Order.Value).Bind(order.Shop.Value).Run();
                return true;
            });
        }

        return (int)count;
    }

    /// <summary>Removes the shop's mails that were sent before a moment, at most <paramref name="limit"/>.</summary>
    /// <returns>How many were removed.</returns>
    public async ValueTask<int> Purge(ShopId shop, Instant before, int limit)
    {
        var old = database.Read((shop, Ticks: before.ToUnixTimeTicks(), limit), static (session, at) =>
            session.Use("SELECT number FROM mails WHERE sent_at < ? AND shop = ? ORDER BY sent_at LIMIT ?")
                .Bind(at.Ticks).Bind(at.shop.Value).Bind(at.limit).All(static row => row.Long(0)));
        if (old.Count > 0)
        {
            await database.Write(session =>
            {
                old.ForEach(number => session.Use("DELETE FROM mails WHERE number = ?").Bind(number).Run());
                return true;
            });
        }

        return old.Count;
    }

    private MailboxPage Page(MailboxFilter filter, string beyond, MailboxPosition position, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var rows = database.Read(
            (filter, beyond, position, limit),
            static (session, at) => Select(session, at.filter, at.beyond, at.position, at.limit));
        return new MailboxPage([.. rows.Select(row => row.Entry)], rows.Count == limit ? rows[^1].Position : null);
    }

    /// <summary>A mail's row without its bodies, which stand beside it: escaping their quotes would cost as much as rendering them.</summary>
    public static byte[] Json(Mail mail, Instant now) =>
        JsonSerializer.SerializeToUtf8Bytes(new MailboxEntry(mail with { Html = "", Text = "" }, now), CoreJson.Options);

    /// <summary>The row as a part of other work; a mail that is there already stays as it is.</summary>
    public static bool Insert(WriteSession session, Mail mail, Instant now, byte[] json)
    {
        session.Use(InsertOne)
            .Bind(mail.Id.ToString("D")).Bind(now.ToUnixTimeTicks()).Bind(mail.Shop.Value)
            .Bind(mail.Order?.Value ?? "").Bind(Folded(mail.To)).Bind(json).Bind(mail.Html).Bind(mail.Text).Run();
        return true;
    }

    private static List<(MailboxEntry Entry, MailboxPosition Position)> Select(
        Session session, MailboxFilter filter, string beyond, MailboxPosition position, int limit)
    {
        // One text for each combination, so that each is prepared once and finds its index.
        var statement = (filter.Order, filter.To) switch
        {
            (null, null) => session.Use(Columns + beyond),
            ({ } order, null) => session.Use(Columns + WithOrder + beyond).Bind(order.Value),
            (null, { } to) => session.Use(Columns + WithRecipient + beyond).Bind(Folded(to)),
            ({ } order, { } to) => session.Use(Columns + WithOrder + WithRecipient + beyond).Bind(order.Value).Bind(Folded(to)),
        };
        return statement.Bind(position.SentAtTicks).Bind(position.Number).Bind(limit).All(Read);
    }

    private static (MailboxEntry Entry, MailboxPosition Position) Read(Statement row)
    {
        var entry = JsonSerializer.Deserialize<MailboxEntry>(row.Bytes(2), CoreJson.Options)
            ?? throw new JsonException("A mail in the mailbox is null.");
        var mail = entry.Mail with { Html = row.Text(3), Text = row.Text(4) };
        return (entry with { Mail = mail }, new MailboxPosition(row.Long(0), row.Long(1)));
    }

    private static string Folded(string address) => address.ToLowerInvariant();
}
