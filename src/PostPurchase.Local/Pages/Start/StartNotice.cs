namespace PostPurchase.Local.Pages.Start;

/// <summary>What a button on the start page did: its name stands in the address, its words on the page.</summary>
internal enum StartNotice
{
    Placed,
    Happened,
    Refused,
    Moved,
    MailSent,
    NothingPlanned,
}
