using PostPurchase.Core.Quotas;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Today;

/// <summary>Classes of mails, in the visitor's language.</summary>
internal static class ClassWords
{
    public static string NameOf(this ConsoleVisit visit, SendingClass of) => of switch
    {
        SendingClass.Contract => visit.Say("Vertrag", "Contract"),
        SendingClass.Service => visit.Say("Service", "Service"),
        SendingClass.Surveys => visit.Say("Umfragen & Bewertungen", "Surveys & reviews"),
        _ => visit.Say("Angebote", "Offers"),
    };
}
