using System.Globalization;
using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Timing;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Preferences;

/// <summary>What the preferences page shows.</summary>
public sealed class PreferencesView
{
    private readonly CustomerLink _link;

    internal PreferencesView(CustomerLink link)
    {
        _link = link;
        var order = link.State.Order;
        Standings = [.. Standing.All(order, link.State, link.Shop).Where(IsOffered)];
        Wording = link.Shop.Consent?.Find(link.Shop.Consent.Current);
        Ticked = CategorySet.Of([.. Standings.Where(standing => standing.IsAllowed).Select(standing => standing.Category)]);
        Birthday = link.State.Birthday;
        Frequency = link.State.Preferences?.Frequency ?? MailFrequency.Usual;
        Texts = PreferencesTexts.In(link.Language);
    }

    internal PreferencesTexts Texts { get; }

    /// <summary>Of what the customer can decide about.</summary>
    public IReadOnlyList<Standing> Standings { get; }

    public ConsentWording? Wording { get; }

    /// <summary>What stands.</summary>
    public CategorySet Ticked { get; }

    public Birthday? Birthday { get; }

    public MailFrequency Frequency { get; }

    /// <summary>Whether birthday mail is offered, without which nobody need ask for the day.</summary>
    public bool AsksForBirthday => Standings.Any(standing => standing.Category == ConsentCategory.Birthday);

    /// <summary>The exact text; null where the shop has none for the category.</summary>
    public string? TextOf(ConsentCategory category) => category == ConsentCategory.Service
        ? Texts.ServiceText
        : Wording?.Texts.GetValueOrDefault(category)?.In(_link.Language);

    /// <summary>What stands, and since when.</summary>
    public string SaysOf(Standing standing) => standing switch
    {
        { Decision: OrderEvent.Objected objection } => With(Texts.RefusedSince, Date(objection.At)),
        { Decision: OrderEvent.Consented consent } => With(Texts.AllowedSince, Date(consent.At)),
        { Basis: not null, Since: { } since } => With(Texts.AllowedByOrder, _link.State.Order?.Number ?? "", Date(since)),
        { IsAllowed: true } => Texts.Allowed,
        _ => Texts.NotAllowed,
    };

    /// <summary>A consent needs a text; what is allowed without one can still be refused.</summary>
    private bool IsOffered(Standing standing) => standing.Category == ConsentCategory.Service || standing.IsAllowed
        || _link.Shop.Consent?.Find(_link.Shop.Consent.Current)?.Texts.ContainsKey(standing.Category) == true;

    private string Date(Instant at) => Locale.For(_link.Language)
        .Date(at.InZone(RecipientPlaces.For(_link.State.Order?.DeliveryAddress, _link.Shop).Zone).Date);

    private static string With(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
