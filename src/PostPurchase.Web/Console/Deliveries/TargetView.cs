using PostPurchase.Core.Outgoing;

namespace PostPurchase.Web.Console.Deliveries;

/// <summary>The form of a target: what is stored, or what was written and could not be.</summary>
/// <param name="Known">As it is stored; null for a new one.</param>
public sealed record TargetView(OutgoingTarget? Known)
{
    public string Id { get; init; } = Known?.Id ?? "";

    public string Url { get; init; } = Known?.Url ?? "";

    /// <summary>Empty: everything.</summary>
    public IReadOnlyList<string> Types { get; init; } = Known?.Types ?? [];

    public bool IsDisabled { get; init; } = Known?.Disabled ?? false;

    public IReadOnlyList<TargetProblem> Problems { get; init; } = [];

    /// <summary>A secret that was just made; shown this once.</summary>
    public string? Fresh { get; init; }

    /// <summary>What came of trying it.</summary>
    public OutgoingDelivery? Tried { get; init; }

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    /// <param name="member">Of the JSON, such as <c>url</c>.</param>
    public string? ProblemOf(string member, bool german) =>
        Problems.FirstOrDefault(problem => problem.Path.StartsWith("$." + member, StringComparison.Ordinal)) is { } problem
            ? german ? problem.German : problem.Message
            : null;
}
