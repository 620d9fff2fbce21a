using PostPurchase.Core.Access;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Console;

/// <summary>How a legal basis is read in the console.</summary>
public sealed class ProofWordsTests
{
    [Theory]
    [InlineData("de", "Rechtsgrundlage: Bestandskunde: Umfragen für eigene ähnliche Waren, Hinweis checkout-2020-01 an der Kasse seit 1.1.2020 01:00, Bestellung 1001 vom ")]
    [InlineData("en", "Legal basis: existing customer: surveys for own similar goods, notice checkout-2020-01 shown at checkout since 2020-01-01 01:00, order 1001 placed 2026-")]
    public async Task It_is_told_in_the_visitor_s_language_and_by_the_shop_s_clock(string language, string told)
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        await host.MoveTo(RunningHost.Start + NodaTime.Duration.FromDays(12));
        using var support = await ConsoleVisitor.SignIn(host, Role.Support, language);

        Assert.Contains(told, System.Net.WebUtility.HtmlDecode(await support.Html("orders/1001")), StringComparison.Ordinal);
    }
}
