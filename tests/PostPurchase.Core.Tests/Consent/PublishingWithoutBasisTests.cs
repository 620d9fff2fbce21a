using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Consent;

public sealed class PublishingWithoutBasisTests
{
    private static readonly Shop Bare = A.Shop() with { ExistingCustomerNotice = null };

    private static readonly Campaign Campaign = ACampaign.Of(
        ACampaign.CheckIn("check-in", AnchorEvent.Delivered),
        ACampaign.Tip("tip", AnchorEvent.Delivered),
        ACampaign.Tip("survey", AnchorEvent.Delivered) with { Message = "survey" },
        ACampaign.Tip("birthday", AnchorEvent.Delivered) with { Category = ConsentCategory.Birthday });

    [Fact]
    public void Without_any_text_no_advertising_step_can_run_and_the_answer_says_what_to_do()
    {
        var problems = BasisCheck.Of(Campaign, Bare);

        Assert.Equal(["$.steps[1]", "$.steps[2]", "$.steps[3]"], problems.Select(problem => problem.Path));
        Assert.Contains("consent.wordings with a text for “offers”", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("existingCustomerNotice", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_notice_supplies_what_it_names_and_never_the_birthday_unless_it_says_so()
    {
        Assert.Equal(["$.steps[3]"], BasisCheck.Of(Campaign, A.Shop()).Select(problem => problem.Path));
        var notice = new ExistingCustomerNotice("1", default) { Categories = CategorySet.Of(ConsentCategory.Birthday) };
        Assert.Equal(
            ["$.steps[1]", "$.steps[2]"], BasisCheck.Of(Campaign, Bare with { ExistingCustomerNotice = notice }).Select(problem => problem.Path));
    }

    [Fact]
    public void A_text_to_consent_to_supplies_its_categories()
    {
        Assert.Empty(BasisCheck.Of(Campaign, Bare with { Consent = A.ConsentSettings() }));
        Assert.Equal(
            ["$.steps[2]", "$.steps[3]"],
            BasisCheck.Of(Campaign, Bare with { Consent = A.ConsentSettings() with { Current = null } }).Select(problem => problem.Path));
        Assert.Equal(3, BasisCheck.Of(Campaign, Bare with { Consent = A.ConsentSettings() with { Current = "gone", CheckoutWording = null } }).Count);
    }

    [Fact]
    public void A_reminder_and_a_variant_are_mails_too()
    {
        var step = ACampaign.Tip("tip", AnchorEvent.Delivered) with
        {
            Reminder = new Reminder { Message = "survey-reminder", Delay = ACampaign.Delay("P1D") },
            Variants = [new Variant { Id = "a", Share = 50 }, new Variant { Id = "b", Share = 50, Message = "survey" }],
        };
        var offersOnly = Bare with { Consent = A.ConsentSettings() with { Current = null } };

        Assert.Equal(
            ["$.steps[0].reminder", "$.steps[0].variants[1]"], BasisCheck.Of(ACampaign.Of(step), offersOnly).Select(problem => problem.Path));
    }

    [Fact]
    public void What_needs_no_basis_can_always_run() => Assert.Empty(BasisCheck.Of(
        ACampaign.Of(ACampaign.CheckIn("check-in", AnchorEvent.Delivered) with { Class = MessageClass.Service }), Bare));
}
