using NodaTime;
using PostPurchase.Core.Campaigns;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>Mails that are to be expected, such as those of an occasion that is planned for a day.</summary>
/// <param name="Campaign">Its id.</param>
/// <param name="Step">The step; its class, expiry and window count.</param>
/// <param name="At">When they are due.</param>
/// <param name="Count">How many.</param>
public sealed record ExpectedMails(string Campaign, Step Step, Instant At, int Count);
