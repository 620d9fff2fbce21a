using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.TestKit.Journeys;

/// <summary>Small campaigns; a test changes what it is about by <c>with</c>.</summary>
public static class ACampaign
{
    public static Campaign Of(params Step[] steps) => new()
    {
        Id = "test",
        Version = 1,
        Name = new LocalizedText("Probe", "Test"),
        Steps = steps,
    };

    /// <summary>A care tip some time after an anchor, at any hour.</summary>
    public static Step Tip(string id, AnchorEvent on, string delay = "P1D") => new()
    {
        Id = id,
        Message = "care-tips",
        Class = MessageClass.Advertising,
        Anchor = new Anchor { On = on },
        Timing = new StepTiming { Delay = Delay(delay) },
    };

    /// <summary>A delivery check-in some time after an anchor, at any hour.</summary>
    public static Step CheckIn(string id, AnchorEvent on, string delay = "P1D") =>
        Tip(id, on, delay) with { Message = "delivery-check-in", Class = MessageClass.Service };

    public static Period Delay(string text) => PeriodPattern.Roundtrip.Parse(text).Value;
}
