namespace PostPurchase.Core.Campaigns.Trials;

/// <summary>What a draft does to the mails of one step, over past orders.</summary>
/// <param name="Before">Mails that what runs now would have sent.</param>
/// <param name="After">Mails that the draft would have sent.</param>
/// <param name="Earlier">Mails of both that the draft sends earlier.</param>
/// <param name="Later">Mails of both that the draft sends later.</param>
/// <param name="Added">Mails that only the draft sends.</param>
/// <param name="Lost">Mails that only what runs now sends.</param>
public readonly record struct StepTrial(string Step, int Before, int After, int Earlier, int Later, int Added, int Lost)
{
    internal StepTrial Plus(StepTrial more) => new(
        Step, Before + more.Before, After + more.After, Earlier + more.Earlier, Later + more.Later, Added + more.Added, Lost + more.Lost);
}
