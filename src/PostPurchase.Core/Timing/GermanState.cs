namespace PostPurchase.Core.Timing;

/// <summary>The German states by their ISO 3166-2 codes.</summary>
internal enum GermanState
{
    BB,
    BE,
    BW,
    BY,
    HB,
    HE,
    HH,
    MV,
    NI,
    NW,
    RP,
    SH,
    SL,
    SN,
    ST,
    TH,
}
