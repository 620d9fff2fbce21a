using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Blocks;
using PostPurchase.Core.Messages.Templates;

namespace PostPurchase.Core.Recommendations;

/// <summary>
/// Puts products into mails whose template has a place for them and which may carry advertising. A mail that is made again may show others,
/// where the catalogue changed in between: the provider sends it once, whatever it says.
/// </summary>
public sealed class RecommendationExtra(Recommender recommender) : IMailExtra
{
    public async ValueTask<PreparedMail> Add(PreparedMail mail, JourneyFacts facts, Instant now, CancellationToken cancellation)
    {
        var request = mail.Request;
        if (request.ForSupport
            || (request.Class != MessageClass.Advertising && !request.Promotes)
            || !HasPlace(request)
            || Advertised.Scope(facts.State, facts.Shop) is not { } scope)
        {
            return mail;
        }

        var found = await recommender.For(facts.Shop, facts.State, scope, cancellation);
        return mail with { Request = request with { Recommendations = [.. found.Select(one => one.Product)] } };
    }

    private static bool HasPlace(MessageRequest request) => request.Own?.For(request.Language) is { } own
        ? own.Text.Contains($"{{{{{RecommendationsBlock.BlockName}", StringComparison.Ordinal)
        : TemplateLibrary.Uses(request.Template, RecommendationsBlock.BlockName);
}
