using NodaTime;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks when a step or variant is due. Its window is judged as it is left by the quiet hours.</summary>
internal static class TimingCheck
{
    /// <summary>The timing as far as it can be read; null where there is none or it can't be.</summary>
    /// <param name="node">May be missing.</param>
    /// <param name="quiet">Of the campaign; null where there are none, or none for this step.</param>
    public static StepTiming? Of(TextNode? node, QuietHours? quiet)
    {
        if (ObjectMembers.Of(node) is not { } members)
        {
            return null;
        }

        var (delayNode, timeNode, windowNode) = (members.Optional("delay"), members.Optional("timeOfDay"), members.Optional("window"));
        var delay = delayNode?.AsDelay();
        var workingDays = members.Optional("workingDays")?.AsFlag();
        var time = timeNode?.AsTime();
        var window = windowNode is null ? null : WindowCheck.Of(windowNode, quiet);
        members.RefuseOthers();
        if (windowNode is null || window is not null)
        {
            TimeInWindow(timeNode, time, quiet is null ? window : quiet.Cut(window));
        }

        return new StepTiming { Delay = delay ?? Period.Zero, WorkingDays = workingDays ?? false, TimeOfDay = time, Window = window };
    }

    private static void TimeInWindow(TextNode? node, LocalTime? time, SendingWindow? window)
    {
        if (time is { } at && window is not null && !window.Contains(at))
        {
            node?.Refuse(
                $"{at:HH:mm} liegt außerhalb der Zeit, in der gesendet wird ({Hours(window)}): Die Mail ginge erst bei deren Beginn hinaus. Eine Uhrzeit darin wählen oder „timeOfDay“ weglassen.",
                $"{at:HH:mm} lies outside the hours of sending ({Hours(window)}): the mail would only go out when they begin. Choose a time within them or leave “timeOfDay” out.");
        }
    }

    private static string Hours(SendingWindow window) => $"{window.Earliest:HH:mm}–{(window.Latest == LocalTime.Midnight ? "24:00" : $"{window.Latest:HH:mm}")}";
}
