namespace PostPurchase.Core.Vouchers;

/// <summary>What an import of codes did. Each line with something in it is in exactly one of the counts.</summary>
/// <param name="Lines">With something in them, the heading not counted.</param>
/// <param name="Added">That are new.</param>
/// <param name="Known">That were in the pool before.</param>
/// <param name="Repeated">That stand in the file a second time.</param>
/// <param name="Elsewhere">That are in another pool of the shop; they stay there.</param>
/// <param name="Refused">That have no code that can be taken.</param>
/// <param name="Problems">The first of those refused or elsewhere, by line.</param>
public sealed record CodeImportReport(
    int Lines, int Added, int Known, int Repeated, int Elsewhere, int Refused, IReadOnlyList<CodeProblem> Problems)
{
    public static CodeImportReport Empty { get; } = new(0, 0, 0, 0, 0, 0, []);
}
