namespace PostPurchase.Core.Journeys;

/// <summary>The details of <see cref="Rule.SendingQuota"/>. Persisted.</summary>
internal static class QuotaDetail
{
    /// <summary>Of a mail that is not sent at all.</summary>
    public const string TooLate = "too-late";
}
