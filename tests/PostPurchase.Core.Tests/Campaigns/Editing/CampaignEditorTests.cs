using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Editing;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages.Templates;
using PostPurchase.Core.Serialization;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Campaigns.Editing;

public sealed class CampaignEditorTests
{
    private static readonly string[] AllParts = ["message", "anchor", "timing", "conditions", "limits", "each", "voucher", "reminder", "variants"];

    private static readonly CampaignEditor Editor = new(DefaultCampaign.PostPurchase, "en");

    [Fact]
    public void A_delay_is_changed_and_nothing_else()
    {
        var changed = Fits(Editor.Step("survey", Posted(("part", "timing"), ("delay", "7"), ("delay-unit", "days"), ("working-days", "yes"), ("time-of-day", "10:00"), ("window", "hours"), ("earliest", "10:00"), ("latest", "20:00"))));

        var (was, now) = (Step(DefaultCampaign.PostPurchase, "survey"), Step(changed, "survey"));
        Assert.Equal((Period.FromDays(7), true), (now.Timing.Delay, now.Timing.WorkingDays));
        Assert.Equal(Json(was), Json(now with { Timing = was.Timing }));
        Assert.Equal(Json(DefaultCampaign.PostPurchase), Json(changed with { Steps = [.. changed.Steps.Select(step => step.Id == "survey" ? was : step)] }));
    }

    [Fact]
    public void A_form_that_is_posted_as_it_was_shown_changes_nothing()
    {
        var random = new Random(Seeds.Seed);
        for (var run = 0; run < 40; run++)
        {
            var campaign = RandomCampaign.Of(random);
            var editor = new CampaignEditor(campaign, "en");
            foreach (var step in campaign.Steps)
            {
                var shown = StepForm.Of(editor.StepJson(step.Id)!);
                shown.Set(StepForm.Parts, AllParts);

                Assert.Equal(Json(step), Json(Step(Fits(editor.Step(step.Id, shown)), step.Id)));
            }

            Assert.Equal(Json(campaign), Json(Fits(editor.Basics(CampaignBasicsForm.Of(editor.Json)))));
        }
    }

    [Theory]
    [InlineData("timing", "delay", "three", "delay", "no whole number")]
    [InlineData("timing", "time-of-day", "25:00", "time-of-day", "time")]
    [InlineData("anchor", "on", "never", "on", "never")]
    [InlineData("conditions", "conditions-0-field", "order.totl", "conditions-0-field", "order.total")]
    [InlineData("limits", "expiry", "0", "expiry", "more than nothing")]
    [InlineData("variants", "variants-0-id", "only", "variants-0-share", "")]
    [InlineData("message", "class", "contract", "message", "is advertising")]
    [InlineData("voucher", "voucher", "thanks", "voucher", "shows no voucher")]
    [InlineData("each", "each", "tag", "each-only", "")]
    public void A_problem_comes_back_at_its_field(string part, string field, string value, string at, string says)
    {
        var posted = StepForm.Of(Editor.StepJson("survey")!);
        posted.Set(StepForm.Parts, [part]);
        posted.Set(field, value);
        if (part == "anchor")
        {
            posted.Set("reminder", []);
        }

        var refused = Assert.IsType<EditResult.Refused>(Editor.Step("survey", posted));

        Assert.Contains(refused.Faults, fault => fault.Field == at && fault.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_a_list_that_was_left_empty_does_not_move_the_problems_of_others()
    {
        var posted = Posted(
            ("part", "conditions"), ("conditions-0-field", "order.total"), ("conditions-0-operator", "at-least"), ("conditions-0-value", "50"),
            ("conditions-1-field", "order.total"), ("conditions-1-operator", "at-least"), ("conditions-1-value", "much"));

        var refused = Assert.IsType<EditResult.Refused>(Editor.Step("survey", posted));

        Assert.Equal("conditions-1-value", Assert.Single(refused.Faults).Field);
    }

    [Fact]
    public void Steps_are_copied_moved_and_removed()
    {
        var copied = Fits(Editor.Duplicate("care-tips", "more-care"));
        Assert.Equal(["care-tips", "more-care"], copied.Steps.Select(step => step.Id).SkipWhile(id => id != "care-tips").Take(2));

        var moved = Fits(Editor.Move("care-tips", -100));
        Assert.Equal("care-tips", moved.Steps[0].Id);

        Assert.DoesNotContain(Fits(Editor.Remove("care-tips")).Steps, step => step.Id == "care-tips");
        Assert.IsType<EditResult.Unknown>(Editor.Remove("gone"));
        Assert.Contains(Assert.IsType<EditResult.Refused>(Editor.Remove("survey")).Faults, fault => fault.Message.Contains("survey", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_message_can_be_added_as_a_step()
    {
        foreach (var message in TemplateLibrary.Names.Where(name => name is not ("birthday" or "seasonal" or "win-back" or "voucher-reminder")))
        {
            Assert.Equal(message, Step(Fits(Editor.Add("another", message)), "another").Message);
        }
    }

    [Fact]
    public void A_text_is_written_and_taken_back()
    {
        var text = TemplateSource.Write("a", "b", "c");
        var written = Fits(Editor.Message(new CampaignMessage { Name = "survey", De = text }));
        Assert.Equal(text, written.MessageOf("survey")?.De);

        var back = Fits(new CampaignEditor(written, "en").Message(new CampaignMessage { Name = "survey" }));
        Assert.Empty(back.Messages);

        var faulty = new CampaignMessage { Name = "thanks", Category = ConsentCategory.Offers, En = "no front matter" };
        Assert.NotEmpty(Assert.IsType<EditResult.Refused>(Editor.Message(faulty)).Faults);
    }

    private static FormValues Posted(params (string Name, string Value)[] fields) =>
        new(fields.GroupBy(field => field.Name).Select(field => KeyValuePair.Create<string, IReadOnlyList<string>>(field.Key, [.. field.Select(one => one.Value)])));

    private static Campaign Fits(EditResult result) => result switch
    {
        EditResult.Fits fits => fits.Campaign,
        EditResult.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)),
        _ => throw new InvalidOperationException("There is no such step."),
    };

    private static Step Step(Campaign campaign, string id) => campaign.Steps.First(step => step.Id == id);

    // Without what a form writes out although it is the default.
    private static string Json<T>(T value)
    {
        var node = JsonSerializer.SerializeToNode(value, CoreJson.Options)!;
        return node.ToJsonString(CoreJson.Options);
    }
}
