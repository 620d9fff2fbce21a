namespace PostPurchase.Local.Demo;

/// <summary>What can happen to a sample order.</summary>
internal enum SampleAction
{
    Ship,
    Deliver,
    Return,
    Cancel,
}
