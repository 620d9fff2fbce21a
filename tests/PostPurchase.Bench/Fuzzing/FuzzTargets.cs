using PostPurchase.TestKit.Fuzzing;

namespace PostPurchase.Bench.Fuzzing;

/// <summary>All that strangers can give the product.</summary>
public static class FuzzTargets
{
    public static IReadOnlyList<string> Names { get; } = ["webhooks", "links", "templates", "campaigns", "sheets", "feeds", "codes", "rules", "answers", "events", "requests"];

    public static async Task<IFuzzTarget> Open(string name) => name switch
    {
        "webhooks" => new WebhookTarget(),
        "links" => new LinkTarget(),
        "templates" => new TemplateTarget(),
        "campaigns" => new CampaignTarget(),
        "sheets" => new SheetTarget(),
        "feeds" => new FeedTarget(),
        "codes" => new CodeTarget(),
        "rules" => new RuleTarget(),
        "answers" => new AnswerTarget(),
        "events" => new EventGridTarget(),
        "requests" => await RequestTarget.Open(),
        _ => throw new ArgumentException($"There is no target {name}; there are {string.Join(", ", Names)}.", nameof(name)),
    };

    /// <summary>Opens the target, tries it, and closes it.</summary>
    /// <returns>How many inputs were taken.</returns>
    public static async Task<int> Run(string name, int seed, int count)
    {
        var target = await Open(name);
        try
        {
            return await FuzzRun.Of(target, seed, count);
        }
        finally
        {
            if (target is IAsyncDisposable opened)
            {
                await opened.DisposeAsync();
            }
        }
    }
}
