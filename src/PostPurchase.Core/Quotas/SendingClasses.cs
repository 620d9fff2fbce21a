using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;

namespace PostPurchase.Core.Quotas;

/// <summary>Which class a step's mail is sent in.</summary>
public static class SendingClasses
{
    /// <summary>How many classes there are.</summary>
    internal const int Count = 4;

    public static SendingClass Of(Step step) => StepCategory.Of(step) switch
    {
        null => SendingClass.Contract,
        ConsentCategory.Service => SendingClass.Service,
        ConsentCategory.Surveys => SendingClass.Surveys,
        ConsentCategory.Offers or ConsentCategory.Birthday => SendingClass.Offers,
        var other => throw new InvalidOperationException($"No class for {other}."),
    };
}
