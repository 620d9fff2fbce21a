using PostPurchase.Core.Cases;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Cases;

/// <summary>Which answers open cases, and which close them.</summary>
public sealed class AnsweredCasesTests
{
    private const string Start = "2026-03-26T09:00:00Z";
    private static readonly OrderId Id = new("1001");

    private readonly JourneyDriver _shop = new(Moment(Start));

    [Theory]
    [InlineData("check-in", "not-arrived", "check-in")]
    [InlineData("check-in", "problem", "check-in")]
    [InlineData("csat", "2", "csat")]
    [InlineData("nps", "6", "nps")]
    [InlineData("product:p-l1", "1", "product")]
    [InlineData("return-csat:r1", "2", "return-csat")]
    [InlineData("resolved", "no", "resolved")]
    public async Task A_bad_answer_opens_a_case_that_names_it(string question, string answer, string id)
    {
        await Given((question, answer));

        Assert.Equal([(id, question, true)], await Cases());
    }

    [Theory]
    [InlineData("check-in", "ok")]
    [InlineData("csat", "3")]
    [InlineData("nps", "7")]
    [InlineData("product:p-l1", "3")]
    [InlineData("return-csat:r1", "3")]
    [InlineData("resolved", "yes")]
    [InlineData("problem", "damaged")]
    [InlineData("comment", "schlecht")]
    [InlineData("csat", "0")]
    [InlineData("check-in", "bad")]
    [InlineData("product:p-l1", "6")]
    [InlineData("resolved", "maybe")]
    [InlineData("problem", "<script>")]
    [InlineData("unknown", "1")]
    public async Task Other_answers_open_none(string question, string answer)
    {
        await Given((question, answer));

        Assert.Empty(await Cases());
    }

    [Fact]
    public async Task All_bad_answers_of_a_survey_are_one_case()
    {
        await Given(("csat", "1"), ("nps", "0"), ("product:p-l1", "2"));
        await _shop.Answer(Id, ("csat", "2"));
        await _shop.Answer(Id, ("nps", "3"));

        Assert.Equal([("csat", "csat", true)], await Cases());
        Assert.Single(_shop.Provider.Sent, sent => sent.Mail.Step == "case-notice");
    }

    [Fact]
    public async Task A_problem_with_the_delivery_and_one_with_the_order_are_two()
    {
        await Given(("check-in", "problem"));
        await _shop.Answer(Id, ("csat", "1"));

        Assert.Equal([("check-in", "check-in", true), ("csat", "csat", true)], await Cases());
    }

    [Fact]
    public async Task Each_return_has_its_own()
    {
        await Given(("return-csat:r1", "1"));
        await _shop.Answer(Id, ("return-csat:r2", "1"));

        Assert.Equal([("return-csat", "return-csat:r1", true), ("return-csat-2", "return-csat:r2", true)], await Cases());
    }

    [Fact]
    public async Task It_is_over_when_nothing_bad_is_left()
    {
        await Given(("csat", "1"), ("product:p-l1", "2"));
        await _shop.Answer(Id, ("csat", "5"));
        Assert.Equal([("csat", "csat", true)], await Cases());

        await _shop.Answer(Id, ("product:p-l1", "4"));

        var over = Assert.Single((await _shop.Show(Id)).State.Cases);
        Assert.False(over.IsOpen);
        Assert.Null(over.ResolvedBy);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_case()
    {
        await Given(("csat", "1"), ("comment", "schlecht"));
        await _shop.Answer(Id, ("csat", "1"), ("comment", "schlecht"));

        Assert.Equal(3, (await _shop.Show(Id)).Events.Count(recorded => recorded.Event is not OrderEvent.Placed));
    }

    [Fact]
    public async Task Bad_news_after_a_solution_are_a_case_of_their_own()
    {
        await Given(("csat", "1"));
        await Resolve("csat");
        await _shop.Answer(Id, ("csat", "1"));
        await _shop.Answer(Id, ("csat", "1"));
        Assert.Equal([("csat", "csat", false), ("csat-2", "csat", true)], await Cases());

        await Resolve("csat-2");
        await _shop.Answer(Id, ("nps", "0"));

        Assert.Equal([("csat", "csat", false), ("csat-2", "csat", false), ("nps", "nps", true)], await Cases());
    }

    [Fact]
    public async Task What_comes_later_is_later_though_the_clock_stands()
    {
        await Given(("csat", "1"));
        await Resolve("csat");
        await _shop.Answer(Id, ("csat", "2"));
        await _shop.Answer(Id, ("csat", "5"));
        await _shop.Answer(Id, ("csat", "1"));

        Assert.Equal(["csat", "csat-2", "csat-3"], (await Cases()).Select(found => found.Id));
        Assert.Equal("csat-3", Assert.Single((await _shop.Show(Id)).State.OpenCases));
    }

    private async Task Given(params (string Question, string Answer)[] answers)
    {
        await _shop.Happens(At(Start).Placed());
        await _shop.Answer(Id, answers);
    }

    private async Task Resolve(string id) => Assert.IsType<CaseAnswer.Done>(
        await _shop.Cases.Resolve(_shop.Key(Id), id, new SupportAct("Mira", null, _shop.Now), CancellationToken.None));

    private async Task<List<(string Id, string Cause, bool IsOpen)>> Cases() =>
        [.. (await _shop.Show(Id)).State.Cases.Select(found => (found.Id, found.Cause, found.IsOpen))];
}
