namespace PostPurchase.Core.Messages.Blocks;

/// <summary>How much a button stands out.</summary>
internal enum ButtonStyle
{
    /// <summary>Filled with the brand's colour.</summary>
    Full,

    /// <summary>Only framed, for the choices beside the main one.</summary>
    Outlined,
}
