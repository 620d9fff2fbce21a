namespace PostPurchase.Core.Campaigns;

/// <summary>Who gets a step's mail.</summary>
public enum Audience
{
    Customer,

    /// <summary>The shop's own people. Only in <see cref="Duties"/>.</summary>
    Support,
}
