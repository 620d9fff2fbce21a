namespace PostPurchase.Core.Campaigns;

/// <summary>A step as journeys run it: reminders stand on their own, quiet hours are cut out of windows, variants are made.</summary>
public sealed class SequenceStep
{
    private readonly Step _step;
    private readonly Step[] _variants;
    private readonly string _subject;

    internal SequenceStep(Campaign campaign, Step step)
    {
        _step = WithText(step, campaign);
        _subject = $"{campaign.Id}|{step.Id}";
        _variants = [.. step.Variants.Select(variant => WithText(step.As(variant), campaign))];
    }

    public string Id => _step.Id;

    /// <summary>The step for who drew <paramref name="draw"/>; always the same for the same draw.</summary>
    public Step For(Draw draw)
    {
        if (_variants.Length == 0)
        {
            return _step;
        }

        var percent = draw.PercentFor(_subject);
        var index = 0;
        for (var share = _step.Variants[0].Share; percent >= share && index < _variants.Length - 1; share += _step.Variants[index].Share)
        {
            index++;
        }

        return _variants[index];
    }

    private static Step WithText(Step step, Campaign campaign) =>
        campaign.MessageOf(step.Message) is { } own ? step with { Own = own } : step;
}
