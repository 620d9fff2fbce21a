using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Orders;

/// <summary>What acts are called, and what they do.</summary>
internal static class ActWords
{
    public static string Name(ConsoleVisit visit, JourneyAct act) => act switch
    {
        JourneyAct.Skip => visit.Say("Auslassen", "Skip"),
        JourneyAct.Restore => visit.Say("Wieder aufnehmen", "Restore"),
        JourneyAct.SendNow => visit.Say("Jetzt senden", "Send now"),
        JourneyAct.Resend => visit.Say("Erneut senden", "Send again"),
        JourneyAct.Stop => visit.Say("Ablauf anhalten", "Stop the journey"),
        JourneyAct.Continue => visit.Say("Ablauf fortsetzen", "Continue the journey"),
        _ => throw new InvalidOperationException($"No words for {act}."),
    };

    /// <summary>What it does, before it is done.</summary>
    /// <param name="to">The order's address of now.</param>
    public static string Effect(ConsoleVisit visit, JourneyAct act, string? to) => act switch
    {
        JourneyAct.Skip => visit.Say(
            "Die Mail geht nicht hinaus, ihre Erinnerung auch nicht. Solange ihre Zeit nicht vorbei ist, lässt sie sich wieder aufnehmen. Ist sie gerade unterwegs, bleibt sie gesendet.",
            "The mail does not go out, nor does its reminder. As long as its time has not passed it can be restored. If it is going out at this moment, it stays sent."),
        JourneyAct.Restore => visit.Say(
            "Die Mail geht wie geplant hinaus, wenn ihre Zeit nicht vorbei ist.",
            "The mail goes out as planned, if its time has not passed."),
        JourneyAct.SendNow => visit.Say(
            "Die Mail geht sofort hinaus, auch außerhalb ihres Sendefensters und obwohl ein Fall oder eine Rücksendung sie hält. Einwilligung und Bedingungen gelten; Häufigkeitsgrenze und Sendekontingent zählen sie mit: Ist dort kein Platz, wartet sie, bis einer frei ist.",
            "The mail goes out at once, outside of its sending window too, and though a case or return holds it. Consent and conditions hold; the frequency cap and the sending quota count it: where they have no room it waits until they have."),
        JourneyAct.Resend => visit.Say(
            $"Dieselbe Mail geht noch einmal hinaus, an die Adresse, die die Bestellung jetzt hat{(to is null ? "" : $" ({to})")}. Vertragsmails gehen sofort; andere zählen unter der Häufigkeitsgrenze und warten, bis dort Platz ist. Werbung nur, wenn sie jetzt erlaubt ist.",
            $"The same mail goes out once more, to the address that the order has now{(to is null ? "" : $" ({to})")}. Contract mails go at once; others count under the frequency cap and wait until there is room. Advertising only if it is allowed now."),
        JourneyAct.Stop => visit.Say(
            "Nachfragen und Werbung dieses Ablaufs ruhen, bis jemand ihn fortsetzt. Was dabei veraltet, wird ausgelassen. Vertragsmails gehen weiter hinaus.",
            "Follow-ups and advertising of this journey rest until somebody continues it. What grows too old meanwhile is skipped. Contract mails go out as ever."),
        JourneyAct.Continue => visit.Say(
            "Der Ablauf geht weiter. Was inzwischen fällig war und nicht veraltet ist, geht sofort hinaus.",
            "The journey goes on. What was due meanwhile and is not too old goes out at once."),
        _ => throw new InvalidOperationException($"No words for {act}."),
    };

    /// <summary>What was done, for the page after it.</summary>
    public static string? Done(ConsoleVisit visit) => visit.Done switch
    {
        "nudge" => visit.Say("Die Bestellung wird jetzt angesehen.", "The order is being looked at now."),
        "skip" => visit.Say("Der Schritt wird ausgelassen.", "The step is left out."),
        "restore" => visit.Say("Der Schritt ist wieder aufgenommen.", "The step is restored."),
        "send-now" => visit.Say("Die Mail geht hinaus.", "The mail is going out."),
        "resend" => visit.Say("Die Mail geht noch einmal hinaus.", "The mail is going out once more."),
        "stop" => visit.Say("Der Ablauf ist angehalten.", "The journey is stopped."),
        "continue" => visit.Say("Der Ablauf geht weiter.", "The journey goes on."),
        "case" => visit.Say("Der Fall ist eröffnet.", "The case is open."),
        _ => null,
    };
}
