namespace PostPurchase.Core.Campaigns;

/// <summary>How a field is compared. A field with several values (tags, products) satisfies a comparison when one of them does.</summary>
public enum ConditionOperator
{
    Exists,
    Missing,
    Equal,

    /// <summary>None of the field's values is equal.</summary>
    NotEqual,

    /// <summary>Equal to one of several.</summary>
    OneOf,

    /// <summary>None of the field's values is equal to one of several.</summary>
    NoneOf,

    /// <summary>Has the text in it, in upper or lower case.</summary>
    Contains,

    /// <summary>Begins with the text, in upper or lower case.</summary>
    StartsWith,

    /// <summary>Compared as numbers.</summary>
    AtLeast,

    /// <summary>Compared as numbers.</summary>
    AtMost,
}
