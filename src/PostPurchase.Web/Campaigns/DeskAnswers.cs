using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Campaigns;

/// <summary>What the desk answers, as HTTP.</summary>
internal static class DeskAnswers
{
    public static IResult ToResult(HttpContext context, DeskAnswer answer)
    {
        switch (answer)
        {
            case DeskAnswer.Done done:
                return TypedResults.Json(done, CoreJson.Options);
            case DeskAnswer.Saved saved:
                context.Response.Headers.ETag = $"\"{saved.Tag}\"";
                return TypedResults.NoContent();
            case DeskAnswer.Published published:
                return TypedResults.Json(published, CoreJson.Options);
            case DeskAnswer.UnknownCampaign:
                return Problem.UnknownCampaign();
            case DeskAnswer.UnknownVersion:
                return Problem.UnknownVersion();
            case DeskAnswer.UnknownStep:
                return Problem.UnknownStep();
            case DeskAnswer.NoDraft:
                return Problem.NoDraft();
            case DeskAnswer.DraftChanged:
                return Problem.DraftChanged(context.Request.Headers.IfMatch.Count > 0);
            case DeskAnswer.Invalid invalid:
                return Problem.InvalidCampaign(invalid.Problems);
            case DeskAnswer.NoBasis missing:
                return Problem.NoLegalBasis(missing.Problems);
            case DeskAnswer.NoPool unknown:
                return Problem.InvalidCampaign([.. unknown.Gaps.Select(gap => gap.In(Languages.English))]);
            default:
                throw new InvalidOperationException($"No answer to {answer}.");
        }
    }
}
