namespace PostPurchase.Web.Console.Today;

/// <summary>Something that somebody of the shop has to look after.</summary>
/// <param name="IsUrgent">Mails or customers wait because of it, or the law is not kept.</param>
/// <param name="Path">Where it is looked after, within the shop's console.</param>
public sealed record ShopWarning(bool IsUrgent, string German, string English, string Path);
