using PostPurchase.Core.Journeys;
using PostPurchase.Core.Quotas;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Today;

/// <summary>Classes of mails, and what holds them, in the visitor's language.</summary>
internal static class ClassWords
{
    public static string NameOf(this ConsoleVisit visit, SendingClass of) => of switch
    {
        SendingClass.Contract => visit.Say("Vertrag", "Contract"),
        SendingClass.Service => visit.Say("Service", "Service"),
        SendingClass.Surveys => visit.Say("Umfragen & Bewertungen", "Surveys & reviews"),
        _ => visit.Say("Angebote", "Offers"),
    };

    /// <summary>Why mails that are due have not gone.</summary>
    public static string WhyHeld(this ConsoleVisit visit, Rule rule) => rule switch
    {
        Rule.CaseOpen => visit.Say("Ein Fall ist offen", "A case is open"),
        Rule.ReturnOpen => visit.Say("Eine Rücksendung ist offen", "A return is open"),
        Rule.StepPaused => visit.Say("Der Schritt ist pausiert", "The step is paused"),
        Rule.FrequencyCap => visit.Say("Der Kunde hat zuletzt genug Mails bekommen", "The customer has had enough mails lately"),
        Rule.SendingQuota => visit.Say("Das Versandkontingent ist verbraucht", "The sending quota is used up"),
        Rule.ProviderBusy => visit.Say("Der Maildienst bat um Aufschub", "The mail provider asked to wait"),
        _ => visit.Say("Andere Regel", "Another rule"),
    };
}
