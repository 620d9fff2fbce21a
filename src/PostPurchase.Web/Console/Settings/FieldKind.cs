namespace PostPurchase.Web.Console.Settings;

/// <summary>How a setting is written in a form.</summary>
public enum FieldKind
{
    Line,
    Lines,
    Mail,
    Url,
    Color,
    Number,
    Check,
    Choice,

    /// <summary>Several of a few.</summary>
    Choices,

    /// <summary>A day of the shop, stored as the moment it begins.</summary>
    Day,

    /// <summary>A number and a unit of time.</summary>
    Span,

    /// <summary>A sum with its currency; a decimal comma is taken too.</summary>
    Amount,

    /// <summary>One of the shop's versions of consent texts.</summary>
    Wording,
}
