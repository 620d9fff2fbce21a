namespace PostPurchase.Core.Messages.Formatting;

/// <summary>What all languages share about currencies.</summary>
internal static class Currencies
{
    /// <summary>Decimals an amount has at least: the minor units of ISO 4217 (list one, 2026-01-01); 2 for what is not listed.</summary>
    public static int MinorUnits(string currency) => currency switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "UYI" or "VND"
            or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };

    /// <summary>The sign where it is beyond doubt, else null: the code is written then. Other dollars are not "$".</summary>
    public static string? Sign(string currency) => currency switch
    {
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "USD" => "$",
        _ => null,
    };
}
