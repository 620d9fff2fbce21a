using NodaTime;

namespace PostPurchase.Core.Results.Facts;

/// <summary>Something that counts: so much of a measure, about a subject, at a moment.</summary>
/// <param name="Subject">One of <see cref="Facts.Subject"/>.</param>
/// <param name="Measure">One of <see cref="Facts.Measure"/>.</param>
/// <param name="At">The day on which it counts; null for what is so at the time of the count.</param>
/// <param name="Amount">How much.</param>
/// <param name="Trend">Whether it is counted by month and week, too, and not only for the periods.</param>
/// <param name="Daily">Whether it is counted by day, and for nothing longer.</param>
internal readonly record struct Fact(string Subject, string Measure, Instant? At, decimal Amount = 1, bool Trend = false, bool Daily = false);
