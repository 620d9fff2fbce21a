using PostPurchase.Web.Orders;

namespace PostPurchase.Web.Acting;

/// <summary>What an act changes, or would change.</summary>
/// <param name="Done">False for a preview.</param>
/// <param name="Steps">The steps as they stand with it; none where it was done already.</param>
internal sealed record ActDocument(bool Done, IReadOnlyList<StepDocument> Steps);
