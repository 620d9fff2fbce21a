using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Collects what is wrong with a campaign, in one of the two languages.</summary>
internal sealed class ProblemReport(string language)
{
    /// <summary>Who wrote more mistakes than this learns no more from the rest.</summary>
    private const int Most = 200;

    private readonly List<(int Position, CampaignProblem Problem)> _found = [];

    public bool IsEmpty => _found.Count == 0;

    /// <summary>The first ones in the order of the text.</summary>
    public IReadOnlyList<CampaignProblem> InTextOrder =>
        [.. _found.OrderBy(found => found.Position).Select(found => found.Problem).Distinct().Take(Most)];

    public void Add(TextNode at, string german, string english) => Add(at.Path, at.Position, german, english);

    public void Add(string path, int position, string german, string english) =>
        _found.Add((position, new CampaignProblem(path, language == Languages.German ? german : english)));
}
