using PostPurchase.Core.Consent;
using PostPurchase.Core.Shops;

namespace PostPurchase.Local.Demo;

/// <summary>What the demo shop's customers are asked to consent to.</summary>
internal static class DemoConsent
{
    private const string Withdraw = "Ich kann das jederzeit widerrufen.";
    private const string WithdrawEnglish = "I can withdraw this at any time.";

    public static ConsentSettings Settings { get; } = new()
    {
        Current = "2026-03",
        CheckoutWording = "kasse-2026-11",
        Wordings =
        [
            new ConsentWording
            {
                Version = "2026-03",
                Texts = new Dictionary<ConsentCategory, LocalizedText>
                {
                    [ConsentCategory.Surveys] = new(
                        $"Die Kaffeerösterei Morgenrot darf mich nach einem Kauf per E-Mail um meine Meinung und um Bewertungen bitten. {Withdraw}",
                        $"Kaffeerösterei Morgenrot may ask me by email for my opinion and for reviews after a purchase. {WithdrawEnglish}"),
                    [ConsentCategory.Offers] = new(
                        $"Die Kaffeerösterei Morgenrot darf mir per E-Mail Angebote und Tipps zu Kaffee, Tee und Zubehör schicken. {Withdraw}",
                        $"Kaffeerösterei Morgenrot may send me offers and tips about coffee, tea and accessories by email. {WithdrawEnglish}"),
                    [ConsentCategory.Birthday] = new(
                        $"Die Kaffeerösterei Morgenrot darf meinen Geburtstag speichern und mir dazu per E-Mail gratulieren, auch mit einem Angebot. {Withdraw}",
                        $"Kaffeerösterei Morgenrot may keep my birthday and congratulate me by email, also with an offer. {WithdrawEnglish}"),
                },
            },
            AtCheckout,
            AtCheckoutWithBirthday,
        ],
    };

    private static ConsentWording AtCheckout
    {
        get
        {
            var box = new LocalizedText(
                $"Ich möchte von der Kaffeerösterei Morgenrot per E-Mail Angebote und Umfragen zu Kaffee, Tee und Zubehör bekommen. {Withdraw}",
                $"I would like to get offers and surveys about coffee, tea and accessories from Kaffeerösterei Morgenrot by email. {WithdrawEnglish}");
            return new ConsentWording
            {
                Version = "kasse-2026-03",
                Texts = new Dictionary<ConsentCategory, LocalizedText> { [ConsentCategory.Surveys] = box, [ConsentCategory.Offers] = box },
            };
        }
    }

    /// <summary>Who tells the birthday at checkout and ticks the box is congratulated.</summary>
    private static ConsentWording AtCheckoutWithBirthday
    {
        get
        {
            var box = new LocalizedText(
                $"Ich möchte von der Kaffeerösterei Morgenrot per E-Mail Angebote und Umfragen zu Kaffee, Tee und Zubehör bekommen, und Glückwünsche mit einem Angebot, wenn ich meinen Geburtstag angebe. {Withdraw}",
                $"I would like to get offers and surveys about coffee, tea and accessories from Kaffeerösterei Morgenrot by email, and congratulations with an offer if I tell my birthday. {WithdrawEnglish}");
            return new ConsentWording
            {
                Version = "kasse-2026-11",
                Texts = new Dictionary<ConsentCategory, LocalizedText>
                {
                    [ConsentCategory.Surveys] = box,
                    [ConsentCategory.Offers] = box,
                    [ConsentCategory.Birthday] = box,
                },
            };
        }
    }
}
