using NodaTime;

namespace PostPurchase.Core.Campaigns.Trials;

/// <summary>A dry run of a draft over the shop's last orders.</summary>
/// <param name="Orders">How many there were.</param>
/// <param name="From">The day of the oldest; null where there are none.</param>
/// <param name="Steps">In the draft's order, then those that it has no more.</param>
/// <param name="OthersBefore">Mails of the shop's other campaigns to these customers, beside what runs now.</param>
/// <param name="OthersAfter">The same beside the draft: under the frequency cap a mail takes the place of another.</param>
/// <param name="Examples">Some mails that differ.</param>
public sealed record DraftTrialResult(int Orders, LocalDate? From, IReadOnlyList<StepTrial> Steps, int OthersBefore, int OthersAfter, IReadOnlyList<TrialExample> Examples);
