using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>What a page of orders is going to send, and what of it is held.</summary>
/// <param name="Next">Where the next page begins; null after the last.</param>
internal sealed record PlannedPage(IReadOnlyList<ExpectedMails> Mails, IReadOnlyList<HeldMail> Held, IndexCursor? Next);
