using System.Net;
using PostPurchase.Core.Access;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Console;

/// <summary>How a legal basis is read in the console.</summary>
public sealed class ProofWordsTests
{
    [Theory]
    [InlineData("de", "Rechtsgrundlage: (Bestandskunde|Einwilligung): Umfragen")]
    [InlineData("en", "Legal basis: (existing customer|consent): surveys")]
    public async Task It_is_told_in_the_visitor_s_language_and_by_the_shop_s_clock(string language, string told)
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        await host.MoveTo(RunningHost.Start + NodaTime.Duration.FromDays(12));
        using var support = await ConsoleVisitor.SignIn(host, Role.Support, language);

        var page = WebUtility.HtmlDecode(await support.Html("orders/1001"));

        Assert.Matches(told, page);
        Assert.DoesNotMatch("(Rechtsgrundlage|Legal basis): [^<]*[0-9]T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", page);
    }
}
