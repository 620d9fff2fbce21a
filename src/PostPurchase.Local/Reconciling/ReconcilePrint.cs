using System.Globalization;
using System.Text.Json;
using PostPurchase.Core.Reconciling;
using PostPurchase.Local.Importing;

namespace PostPurchase.Local.Reconciling;

/// <summary>Writes what a reconciliation found, for people.</summary>
internal sealed class ReconcilePrint(ImportOptions options, TextWriter output)
{
    public const int InStep = 0;
    public const int Unusable = 1;
    public const int FoundSome = 2;

    /// <summary>Orders that are listed one by one.</summary>
    public const int Most = 500;

    /// <returns>The exit code: 2 where something is missing or differs, and was not asked to be started.</returns>
    public int Print(ReconciliationCounts counts, IReadOnlyList<Finding> findings)
    {
        output.WriteLine($"{options.Orders}: shop {options.Shop}");
        Count("orders", counts.Read);
        Count("in step", counts.Read - counts.Missing - counts.Differing);
        Count("missing", counts.Missing);
        Count("differing", counts.Differing);
        Count("of no use", counts.Ignored);
        Count("malformed", counts.Malformed);
        foreach (var finding in findings)
        {
            var differences = finding.Differences.Select(difference => JsonNamingPolicy.KebabCaseLower.ConvertName(difference.ToString()));
            output.WriteLine($"    {finding.Number,-24} {finding.PlacedAt}  {string.Join(", ", differences)}");
        }

        if (counts.Missing + counts.Differing > findings.Count)
        {
            output.WriteLine($"    and {counts.Missing + counts.Differing - findings.Count} more");
        }

        output.WriteLine();
        if (counts.Missing + counts.Differing == 0)
        {
            return InStep;
        }

        output.WriteLine(options.Apply
            ? "They are being started. What falls due from now on is sent by the host."
            : "Nothing was started. Repeat with --apply to start them.");
        return options.Apply ? InStep : FoundSome;
    }

    private void Count(string what, long count) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-40} {count,12:N0}"));
}
