using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Tests.Storage;

public sealed class MailboxTableTests : IAsyncLifetime
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);
    private readonly DataFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly MailboxTable _mailbox;

    public MailboxTableTests()
    {
        _database = SqliteDatabase.Open(_folder.Path);
        _mailbox = new MailboxTable(_database);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_mail_is_kept_with_all_it_has()
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["X"] = "ü <y>" };
        var mail = Mail(1) with { Order = null, Headers = headers };
        var sent = Noon + Duration.FromNanoseconds(1);

        Assert.IsType<SendOutcome.Accepted>(await _mailbox.Send(mail, sent, default));

        Assert.Equal(Json(new MailboxEntry(mail, sent)), Json(Assert.Single(List(new MailboxFilter()))));
    }

    [Fact]
    public async Task A_mail_sent_again_changes_nothing()
    {
        await _mailbox.Send(Mail(1), Noon, default);

        var again = await _mailbox.Send(Mail(1) with { Subject = "Other" }, Noon + Duration.FromDays(1), default);

        Assert.IsType<SendOutcome.Accepted>(again);
        var entry = Assert.Single(List(new MailboxFilter()));
        Assert.Equal(("Subject 1", Noon), (entry.Mail.Subject, entry.SentAt));
        Assert.Equal(1, _mailbox.Count());
    }

    [Fact]
    public async Task Mails_are_listed_oldest_first_then_as_sent()
    {
        await _mailbox.Send(Mail(3), Noon, default);
        await _mailbox.Send(Mail(1), Noon, default);
        await _mailbox.Send(Mail(2), Noon - Duration.FromSeconds(1), default);

        Assert.Equal(["Subject 2", "Subject 3", "Subject 1"], Subjects(new MailboxFilter()));
    }

    [Fact]
    public async Task Mails_are_found_by_order_and_by_recipient_in_any_case()
    {
        await _mailbox.Send(Mail(1) with { Order = new OrderId("A"), To = "Ada@Example.com" }, Noon, default);
        await _mailbox.Send(Mail(2) with { Order = new OrderId("B"), To = "ada@example.com" }, Noon, default);
        await _mailbox.Send(Mail(3) with { Order = new OrderId("A"), To = "bob@example.com" }, Noon, default);
        await _mailbox.Send(Mail(4) with { Order = null }, Noon, default);

        Assert.Equal(["Subject 1", "Subject 3"], Subjects(new MailboxFilter(Order: new OrderId("A"))));
        Assert.Equal(["Subject 1", "Subject 2"], Subjects(new MailboxFilter(To: "ADA@example.COM")));
        Assert.Equal(["Subject 1"], Subjects(new MailboxFilter(new OrderId("A"), "ada@example.com")));
        Assert.Empty(Subjects(new MailboxFilter(new OrderId("a"))));
    }

    [Fact]
    public async Task A_mail_is_found_by_its_id_with_and_without_its_order()
    {
        await _mailbox.Send(Mail(1) with { Order = new OrderId("A") }, Noon, default);
        await _mailbox.Send(Mail(2) with { Order = null }, Noon, default);

        Assert.Equal("Subject 1", _mailbox.Find(Mail(1).Id, new OrderId("A"))?.Mail.Subject);
        Assert.Equal("Subject 1", _mailbox.Find(Mail(1).Id, null)?.Mail.Subject);
        Assert.Equal("Subject 1", _mailbox.Find(Mail(1).Id, new OrderId("B"))?.Mail.Subject);
        Assert.Equal("Subject 2", _mailbox.Find(Mail(2).Id, null)?.Mail.Subject);
        Assert.Null(_mailbox.Find(Mail(3).Id, new OrderId("A")));
        Assert.True(_mailbox.Has(Mail(1).Id, new OrderId("A")));
        Assert.False(_mailbox.Has(Mail(1).Id, new OrderId("B")));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        foreach (var number in Enumerable.Range(0, 7))
        {
            await _mailbox.Send(Mail(number), Noon + Duration.FromSeconds(number / 4), default);
        }

        var subjects = new List<string>();
        for (var position = MailboxPosition.Start; position is not null;)
        {
            var page = _mailbox.Page(new MailboxFilter(To: "to@example.com"), position, 2);
            subjects.AddRange(page.Entries.Select(entry => entry.Mail.Subject));
            position = page.Next;
        }

        Assert.Equal(Enumerable.Range(0, 7).Select(number => $"Subject {number}"), subjects);
    }

    [Fact]
    public async Task A_disk_that_fails_asks_for_the_mail_again()
    {
        await _database.Write(session => session.Use("PRAGMA max_page_count = 1").First(row => row.Long(0)));
        var mail = Mail(1) with { Html = new string('x', 200_000) };

        var again = Assert.IsType<SendOutcome.Again>(await _mailbox.Send(mail, Noon, default));

        Assert.True(again.At > Noon);
        Assert.Equal(0, _mailbox.Count());
    }

    private static string Json(MailboxEntry entry) => JsonSerializer.Serialize(entry, CoreJson.Options);

    private static Mail Mail(int number) => SomeMail.Of(number);

    private IReadOnlyList<MailboxEntry> List(MailboxFilter filter) => _mailbox.Page(filter, MailboxPosition.Start, 100).Entries;

    private IEnumerable<string> Subjects(MailboxFilter filter) => List(filter).Select(entry => entry.Mail.Subject);
}
