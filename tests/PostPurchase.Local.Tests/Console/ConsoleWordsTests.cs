using System.Net;
using System.Text.Json;
using PostPurchase.Core.Access;

namespace PostPurchase.Local.Tests.Console;

/// <summary>Pages speak the visitor's language, in sentences and by names; no ids of ours, no fields of a campaign's JSON.</summary>
public sealed class ConsoleWordsTests
{
    [Theory]
    [InlineData("de", "cases/1001/csat", "wartet seit 4 Tagen, zu beantworten bis")]
    [InlineData("de", "cases/1001/csat", "Zufriedenheit (1 bis 5): <strong>1</strong>")]
    [InlineData("de", "orders/1001", "Angehalten: ein Fall ist offen, längstens bis")]
    [InlineData("en", "orders/1001", "Held: a case is open, until")]
    [InlineData("de", "orders/1001/act?act=stop&campaign=post-purchase", "<strong>Nach dem Kauf</strong>")]
    [InlineData("en", "orders/1001/act?act=skip&campaign=post-purchase&step=survey", "(After the purchase)")]
    [InlineData("de", "orders/1001", "aria-label=\"Auslassen: Umfrage\"")]
    [InlineData("de", "campaigns/post-purchase", "nach 7 Tagen")]
    [InlineData("de", "campaigns/post-purchase", "alle Bestellungen")]
    public async Task A_page_says(string language, string path, string words)
    {
        await using var host = await TodayPageTests.BusyShop();
        using var owner = await ConsoleVisitor.SignIn(host, Role.Owner, language);

        Assert.Contains(words, WebUtility.HtmlDecode(await owner.Html(path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "<dd>Antwort des Kunden</dd>")]
    [InlineData("en", "<dd>the customer’s answer</dd>")]
    public async Task An_event_says_who_it_came_from(string language, string from)
    {
        await using var host = await TodayPageTests.BusyShop();
        using var support = await ConsoleVisitor.SignIn(host, Role.Support, language);
        var answer = (await host.Order("1001")).GetProperty("events").EnumerateArray().First(IsAnswer).GetProperty("id").GetString();

        Assert.Contains(from, WebUtility.HtmlDecode(await support.Html($"orders/1001/events/{answer}")), StringComparison.Ordinal);
    }

    private static bool IsAnswer(JsonElement happened) => happened.GetProperty("type").GetString() == "answer.given";
}
