namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>What is wrong with a field of a form.</summary>
/// <param name="Field">Its name; empty where it is none that the form shows.</param>
/// <param name="Message">In the language of who filled it in.</param>
public sealed record FieldFault(string Field, string Message);
