using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages.Own;
using PostPurchase.Core.Messages.Templates;

namespace PostPurchase.Core.Tests.Messages.Own;

public sealed class OwnRenderingTests
{
    private static readonly string Text = TemplateSource.Write("Own {{orderNumber}}", "Seen first", "# Own title\n\nHello {{firstName}}");

    [Fact]
    public void A_text_in_place_of_a_shipped_one_is_sent_in_its_language_and_the_shipped_one_in_the_other()
    {
        var own = new CampaignMessage { Name = "survey", En = Text };

        Assert.Equal("Own #1001", Requests.Renderer.Render(Requests.Full("survey", "en") with { Own = own }).Subject);
        Assert.Equal(
            Requests.Renderer.Render(Requests.Full("survey", "de")),
            Requests.Renderer.Render(Requests.Full("survey", "de") with { Own = own }));
    }

    [Fact]
    public void A_message_of_ones_own_in_one_language_goes_to_all_in_that_one_footer_included()
    {
        var own = new CampaignMessage { Name = "thanks", Category = ConsentCategory.Offers, En = Text };

        var made = Requests.Renderer.Render(Requests.Full("survey", "de") with { Template = "thanks", Own = own });

        Assert.Contains("<html lang=\"en\">", made.Html, StringComparison.Ordinal);
        Assert.Contains("Unsubscribe", made.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Abmelden", made.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_encoded_as_in_every_mail()
    {
        var request = Requests.Full("survey", "en");
        var state = request.State with { Order = request.State.Order! with { Number = "<b>1</b>" } };

        var made = Requests.Renderer.Render(request with { State = state, Own = new CampaignMessage { Name = "survey", En = Text } });

        Assert.Contains("&lt;b&gt;1&lt;/b&gt;", made.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_compiled_is_kept_by_what_it_says_and_no_more_than_so_many()
    {
        var library = new TemplateLibrary();

        var first = library.Own.Get(Text, "en");

        Assert.Same(first, library.Own.Get(string.Concat(Text.AsSpan(0, 10), Text.AsSpan(10)), "en"));
        Assert.NotSame(first, library.Own.Get(Text, "de"));
        for (var number = 0; number < OwnTemplates.Most; number++)
        {
            library.Own.Get(TemplateSource.Write("a", "b", $"Text {number}"), "en");
        }

        Assert.InRange(library.Own.Count, 1, OwnTemplates.Most);
    }
}
