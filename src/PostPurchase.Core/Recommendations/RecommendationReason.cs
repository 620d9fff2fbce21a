using System.Text.Json.Serialization;

namespace PostPurchase.Core.Recommendations;

/// <summary>Where a recommendation comes from.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Rule), "rule")]
[JsonDerivedType(typeof(Together), "bought-together")]
[JsonDerivedType(typeof(Popular), "popular")]
public abstract record RecommendationReason
{
    private RecommendationReason()
    {
    }

    /// <summary>The marketer wants it.</summary>
    /// <param name="Id">Of the rule.</param>
    public sealed record Rule(string Id) : RecommendationReason;

    /// <summary>Customers who bought one thing bought the other.</summary>
    /// <param name="With">What was bought now, as the order names it.</param>
    /// <param name="Support">How many customers bought both.</param>
    /// <param name="Confidence">Which part of the customers of <paramref name="With"/> they are, from 0 to 1.</param>
    /// <param name="Lift">How many times more often than if the two had nothing to do with each other.</param>
    public sealed record Together(string With, int Support, double Confidence, double Lift) : RecommendationReason;

    /// <summary>Many customers bought it.</summary>
    /// <param name="Among">The tag or category that it shares with what was bought; null: among everything.</param>
    /// <param name="Buyers">How many.</param>
    public sealed record Popular(string? Among, int Buyers) : RecommendationReason;
}
