using PostPurchase.Core.Messages;

namespace PostPurchase.Web.OptIn;

/// <summary>What the page says that confirms a subscription, in one language.</summary>
/// <param name="Asks">With the shop's name.</param>
/// <param name="Done">With the shop's name.</param>
internal sealed record OptInTexts(string AskHeading, string Asks, string Confirm, string NotYou, string DoneHeading, string Done, string Change)
{
    public static OptInTexts In(string language) => language == Languages.German ? German : English;

    private static OptInTexts German { get; } = new(
        "Anmeldung bestätigen",
        "Mit Ihrer Bestätigung willigen Sie ein, dass {0} Ihnen schreibt:",
        "Ja, ich bestätige",
        "Sie haben sich nicht angemeldet? Dann schließen Sie diese Seite einfach: Ohne Bestätigung schreiben wir Ihnen nicht.",
        "Ihre Anmeldung ist bestätigt",
        "Vielen Dank! {0} darf Ihnen hierzu schreiben:",
        "Sie können das jederzeit widerrufen: mit dem Link am Ende jeder E-Mail oder mit einer kurzen Antwort darauf.");

    private static OptInTexts English { get; } = new(
        "Confirm your subscription",
        "By confirming you consent that {0} writes to you:",
        "Yes, I confirm",
        "You have not subscribed? Then simply close this page: without confirmation we will not write to you.",
        "Your subscription is confirmed",
        "Thank you! {0} may write to you about this:",
        "You can withdraw this at any time: with the link at the end of every email or with a short reply to it.");
}
