using PostPurchase.Core.FrequencyCaps;

namespace PostPurchase.Core.Journeys;

/// <summary>The details of <see cref="Rule.FrequencyCap"/>: which limit it was. Persisted.</summary>
internal static class CapDetail
{
    public const string Advertising = "advertising";
    public const string PerDay = "per-day";

    public static string Of(CapLimit limit) => limit == CapLimit.NonContractPerDay ? PerDay : Advertising;
}
