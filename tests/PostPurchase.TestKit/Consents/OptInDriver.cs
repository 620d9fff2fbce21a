using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Consent.OptIn;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Links;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Quotas;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Outbox;

namespace PostPurchase.TestKit.Consents;

/// <summary>Double opt-in beside a shop's orders, on memory.</summary>
public sealed class OptInDriver
{
    private static readonly CustomerKeys Keys = new(new byte[32]);
    private static readonly LinkSigner Signer = new([new byte[32]]);

    private readonly OptInConfirmation _confirmation;

    public OptInDriver(Instant start)
    {
        Orders = new JourneyDriver(start, A.Shop() with { Consent = A.ConsentSettings(), ExistingCustomerNotice = null });
        Records = new CustomerRecords(Orders.Store, Keys);
        var composer = new MailComposer(new DefaultMessageRenderer());
        var mail = new OptInMail(Orders.Shops, Records, composer, new MailLinks(Signer, "http://127.0.0.1:7071"), new PacedSender(Orders.Provider, Orders.Quota));
        Outbox = new OutboxDriver(Orders.Store, mail);
        Desk = new OptInDesk(Keys, Records, Orders.Customers, new OptInSlots(Orders.Store), Outbox.Tray);
        _confirmation = new OptInConfirmation(Records, Orders.Customers);
    }

    public JourneyDriver Orders { get; }

    public CustomerRecords Records { get; }

    public OutboxDriver Outbox { get; }

    public OptInDesk Desk { get; }

    /// <summary>Enters the address for offers and surveys.</summary>
    public async Task<OptInAnswer> Ask(string email = "anna@example.com", CategorySet? categories = null) => await Desk.Ask(
        Orders.Shop,
        new OptInWish(new CustomerRef(null, email), categories ?? CategorySet.Unnamed, "de", "newsletter form", "192.0.2.1"),
        Orders.Now,
        CancellationToken.None);

    /// <summary>Sends what is due within a time.</summary>
    public Task Send(Duration within = default) => Outbox.RunUntil(Orders.Now, Orders.Now + within);

    /// <summary>Opens the link of a mail, as the page does; null where it leads nowhere.</summary>
    public async Task<OptInView?> Open(Mail mail)
    {
        var start = mail.Text.IndexOf("/c/", StringComparison.Ordinal) + 3;
        var link = mail.Text[start..mail.Text.IndexOfAny([' ', '\n', ')'], start)];
        return Signer.Read(link, LinkPurpose.OptIn, Orders.Now) is { } token
            ? await _confirmation.Find(Orders.Shop, token, CancellationToken.None)
            : null;
    }

    public async Task Confirm(OptInView view)
    {
        await _confirmation.Confirm(Orders.Shop, view, "192.0.2.2", Orders.Now, CancellationToken.None);
        await Orders.Settle();
    }
}
