using System.Globalization;
using System.Text;
using PostPurchase.Bench.Micro;
using PostPurchase.Bench.Reporting;
using PostPurchase.Core.Messages;

namespace PostPurchase.Bench.Rendering;

/// <summary>The five mails of an ordinary journey, in both languages.</summary>
internal sealed class MailPace(TimeSpan length, int rounds)
{
    public const string Baseline = "the order's number put into a ready German confirmation by string.Replace, HTML and text";

    private static readonly (string Template, MessageClass Class)[] Mails =
    [
        ("confirmation", MessageClass.Contract),
        ("shipping-notice", MessageClass.Contract),
        ("delivery-check-in", MessageClass.Service),
        ("survey", MessageClass.Advertising),
        ("review-request", MessageClass.Advertising),
    ];

    private readonly DefaultMessageRenderer _renderer = new();

    public async Task<IReadOnlyList<RenderFigure>> Measure()
    {
        var bare = await Replaced();
        var figures = new List<RenderFigure> { bare };
        foreach (var (template, messageClass) in Mails)
        {
            foreach (var language in new[] { Languages.German, Languages.English })
            {
                figures.Add(await Rendered(template, messageClass, language, bare.PerSecond));
            }
        }

        return figures;
    }

    private async Task<RenderFigure> Rendered(string template, MessageClass messageClass, string language, Spread bare)
    {
        var request = SampleJourney.Message(template, messageClass, language);
        var pace = await Pace.Spread(rounds, length, Environment.ProcessorCount, _ =>
        {
            _renderer.Render(request);
            return ValueTask.CompletedTask;
        });
        return Figure($"{template} {language}", pace, bare, _renderer.Render(request));
    }

    private async Task<RenderFigure> Replaced()
    {
        var ready = _renderer.Render(SampleJourney.Message("confirmation", MessageClass.Contract, Languages.German));
        var pace = await Pace.Spread(rounds, length, Environment.ProcessorCount, number =>
        {
            var order = number.ToString(CultureInfo.InvariantCulture);
            _ = ready.Html.Replace("1001", order, StringComparison.Ordinal).Length + ready.Text.Replace("1001", order, StringComparison.Ordinal).Length;
            return ValueTask.CompletedTask;
        });
        return Figure("baseline", pace, pace, ready);
    }

    private static RenderFigure Figure(string what, Spread pace, Spread bare, RenderedMessage mail) =>
        new(what, pace, pace.Median / bare.Median, Encoding.UTF8.GetByteCount(mail.Html), Encoding.UTF8.GetByteCount(mail.Text));
}
