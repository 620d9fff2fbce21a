using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Tests.Storage;

/// <summary>A database as versions before wrote it, opened by this one.</summary>
public sealed class UpgradeTests : IDisposable
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);
    private static readonly PartitionKey Partition = PartitionKey.Of("order", "demo", "1001");

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_keep_their_content_and_versions()
    {
        Raw("INSERT INTO rows VALUES('order|demo|1001', 'b', 7, x'6232'), ('order|demo|1001', 'a', 41, zeroblob(5000)), ('other', 'a', 3, x'')");

        await using var database = SqliteDatabase.Open(_folder.Path);
        var store = new SqliteStore(database);
        var rows = await store.Query(Partition, " ", "~", 10, default);

        Assert.Equal([("a", 5000, "41"), ("b", 2, "7")], rows.Select(row => (row.Key, row.Data.Length, row.ETag)));
        Assert.Equal("b2", Encoding.UTF8.GetString(rows[1].Data.Span));
        Assert.Equal(0, (await store.Get(PartitionKey.Of("other"), "a", default))?.Data.Length);
        Assert.IsType<CommitResult.Conflict>(await store.Commit(Partition, [new RowChange.Insert("a", default)], default));
        var replaced = await store.Commit(Partition, [new RowChange.Replace("a", default, "41")], default);
        Assert.Equal("43", Assert.Single(Assert.IsType<CommitResult.Committed>(replaced).ETags));
    }

    [Fact]
    public async Task Mails_keep_their_places_and_are_not_taken_again()
    {
        var (first, second) = (MailOf(1, "1001"), MailOf(2, null));
        foreach (var (number, mail) in new[] { (5, first), (9, second) })
        {
            Raw(
                "INSERT INTO mails VALUES($number, $id, $at, 'demo', $order, 'to@example.com', $json, '<p>Hello</p>', 'Hello')",
                ("$number", number), ("$id", mail.Id.ToString("D")), ("$at", Noon.ToUnixTimeTicks()),
                ("$order", mail.Order?.Value ?? ""), ("$json", MailboxTable.Json(mail, Noon)));
        }

        await using var database = SqliteDatabase.Open(_folder.Path);
        var mailbox = new MailboxTable(database);
        await mailbox.Send(first, Noon, default);
        await mailbox.Send(second, Noon, default);
        await mailbox.Send(MailOf(3, "1001"), Noon, default);

        Assert.Equal(["Subject 1", "Subject 2", "Subject 3"], Subjects(mailbox, new MailboxFilter()));
        Assert.Equal(["Subject 1", "Subject 3"], Subjects(mailbox, new MailboxFilter(new OrderId("1001"))));
        Assert.Equal(new MailboxPosition(Noon.ToUnixTimeTicks(), 9), mailbox.Page(new MailboxFilter(), MailboxPosition.Start, 2).Next);
        Assert.Equal("<p>Hello</p>", mailbox.Find(second.Id, null)?.Mail.Html);
    }

    private static IEnumerable<string> Subjects(MailboxTable mailbox, MailboxFilter filter) =>
        mailbox.Page(filter, MailboxPosition.Start, 10).Entries.Select(entry => entry.Mail.Subject);

    private static Mail MailOf(int number, string? order) => SomeMail.Of(number) with { Order = order is null ? null : new OrderId(order) };

    /// <summary>Writes into a database with the tables of the versions before, which it makes first where there is none.</summary>
    private void Raw(string sql, params (string Name, object Value)[] parameters)
    {
        var isNew = !File.Exists(_folder.Database);
        using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        if (isNew)
        {
            command.CommandText = WriteSession.CreateTable + RowTable.CreateTable + WakeTable.CreateTable + MailboxTable.CreateTable
                + SettingsTable.CreateTable + "UPDATE versions SET last = 41; PRAGMA user_version = 4";
            command.ExecuteNonQuery();
        }

        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
