using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Consent;

/// <summary>Which category a step's mail belongs to.</summary>
public static class StepCategory
{
    /// <summary>Null for mails that the contract demands, and for those to the shop's own people.</summary>
    public static ConsentCategory? Of(Step step) => step.Class switch
    {
        _ when step.Audience == Audience.Support => null,
        MessageClass.Service => ConsentCategory.Service,
        MessageClass.Advertising => step.Category ?? OfMessage(step.Message, step.Own),
        _ => null,
    };

    /// <summary>As <see cref="OfMessage(string)"/>, where the shop may have written the message itself and said what it is.</summary>
    public static ConsentCategory OfMessage(string message, CampaignMessage? own) =>
        own?.Category is { } category and not ConsentCategory.Service ? category : OfMessage(message);

    /// <summary>The category of an advertising step that names none.</summary>
    public static ConsentCategory OfMessage(string message) => message switch
    {
        "survey" or "survey-reminder" or "review-request" or "return-survey" => ConsentCategory.Surveys,
        "birthday" => ConsentCategory.Birthday,
        _ => ConsentCategory.Offers,
    };
}
