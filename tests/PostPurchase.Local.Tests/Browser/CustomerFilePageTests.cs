using System.Net;
using PostPurchase.Core.Links;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Browser;

/// <summary>The export as a page: opened from a file, since that is how whoever asked for it gets it.</summary>
public sealed class CustomerFilePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Anna = "customer-1001@example.com";

    [BrowserTheory]
    [InlineData("de", "Angebote und Tipps", "Umfragen und Bewertungen", "Fassung des Wortlauts", "etwas stimmt nicht", "Anmeldung zu Mails, noch zu bestätigen")]
    [InlineData("en", "Offers and tips", "Surveys and reviews", "Version of the wording", "something is wrong", "Request for mails, to be confirmed")]
    public async Task A_saved_export_is_accessible_and_says_in_words_what_was_consented_to(string language, params string[] words)
    {
        await using var host = await RunningHost.Open();
        var file = await Save(host, language);
        var html = await File.ReadAllTextAsync(file);

        Assert.All(words, word => Assert.Contains(word, WebUtility.HtmlDecode(html), StringComparison.Ordinal));
        Assert.DoesNotContain("/assets/", html, StringComparison.Ordinal);
        await chromium.AssertAccessible(host.Address, new Uri(file).AbsoluteUri);
        var page = await chromium.Open(host.Address);
        await page.SetViewportSizeAsync(1280, 2400);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"customer-file.{language}.png"),
        });
    }

    private static async Task<string> Save(RunningHost host, string language)
    {
        await host.TakeDelivered("1001");
        using var answered = await host.Client.PostAsync(
            host.Link(LinkPurpose.Answer, "1001", "delivery-check-in"),
            new FormUrlEncodedContent([KeyValuePair.Create("check-in", "problem"), KeyValuePair.Create("problem", "damaged")]));
        using var consented = await host.Post(
            "/consents",
            """{"id":"c1001","categories":["offers"],"given":true,"source":"telephone","wording":"2026-03","by":"Mira","proof":"call 17"}""");
        Assert.Equal(HttpStatusCode.NoContent, consented.StatusCode);
        using var objected = await host.Post("/consents", """{"id":"c1001","categories":["surveys"],"given":false,"source":"support","by":"Mira"}""");
        Assert.Equal(HttpStatusCode.NoContent, objected.StatusCode);
        using var asked = await host.Post(
            "/consents/opt-in", """{"email":"EMAIL","customerId":"c1001","categories":["offers"],"language":"en","source":"form"}""".Replace("EMAIL", Anna, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);

        using var export = await host.Post("/customers/export", $$"""{"id":"c1001","format":"html","language":"{{language}}"}""");
        Assert.Equal(HttpStatusCode.OK, export.StatusCode);
        var path = Path.Combine(host.Data, $"customer-data.{language}.html");
        await File.WriteAllBytesAsync(path, await export.Content.ReadAsByteArrayAsync());
        return path;
    }
}
