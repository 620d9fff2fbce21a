using PostPurchase.Core.Access;
using PostPurchase.Core.Messages;

namespace PostPurchase.Web.Console.Access;

/// <summary>Roles as people read them.</summary>
internal static class RoleWords
{
    public static string Of(Role role, string language) => (role, language == Languages.German) switch
    {
        (Role.Viewer, true) => "Nur lesen",
        (Role.Viewer, false) => "Viewer",
        (Role.Support, true) => "Kundendienst",
        (Role.Support, false) => "Support",
        (Role.Marketer, _) => "Marketing",
        (Role.Owner, true) => "Inhaber",
        _ => "Owner",
    };

    public static string Does(Role role, string language) => (role, language == Languages.German) switch
    {
        (Role.Viewer, true) => "sieht, was läuft, ohne Daten von Kunden",
        (Role.Viewer, false) => "sees what runs, without customers' data",
        (Role.Support, true) => "Fälle, Bestellungen, Kunden, Einwilligungen",
        (Role.Support, false) => "cases, orders, customers, consents",
        (Role.Marketer, true) => "Kampagnen, Anlässe, Gutscheine, Empfehlungen",
        (Role.Marketer, false) => "campaigns, occasions, vouchers, recommendations",
        (Role.Owner, true) => "alles, auch Einstellungen und Zugänge",
        _ => "everything, settings and access too",
    };
}
