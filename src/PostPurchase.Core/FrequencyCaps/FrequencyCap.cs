namespace PostPurchase.Core.FrequencyCaps;

/// <summary>How many mails a customer gets at most that no contract demands, over all campaigns and orders. Part of a shop's settings.</summary>
public sealed record FrequencyCap
{
    internal const int MostMails = 100;
    internal const int LongestInDays = 366;

    /// <summary>For a shop that says nothing else.</summary>
    public static FrequencyCap Default { get; } = new();

    /// <summary>The limit of advertising mails; default one in 7 days.</summary>
    public AdvertisingLimit Advertising { get; init; } = new();

    /// <summary>
    /// Service and advertising mails on one local day of the recipient, those of one journey included; default 1, at most 100.
    /// 0: no such limit. (Not null, because settings leave nulls out, and what is left out is the default.)
    /// </summary>
    public int NonContractPerDay { get; init; } = 1;

    /// <summary>
    /// Whether mails of the same journey count against each other for <see cref="Advertising"/>. Default no: whoever wrote the
    /// campaign has spaced its mails, the limit keeps different journeys apart and counts each once.
    /// </summary>
    public bool WithinJourney { get; init; }
}
