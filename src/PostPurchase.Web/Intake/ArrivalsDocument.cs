using PostPurchase.Core.Intake.Arrivals;

namespace PostPurchase.Web.Intake;

/// <summary>A page of webhooks that came in, newest first, in the JSON API.</summary>
/// <param name="Next">What <c>after</c> is to be for the next page; null on the last.</param>
internal sealed record ArrivalsDocument(IReadOnlyList<Arrival> Arrivals, string? Next);
