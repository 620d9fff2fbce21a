using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PostPurchase.Bench.Reporting;

/// <summary>Names and values as people read them.</summary>
internal static partial class Words
{
    /// <summary>The words of a name in camel case.</summary>
    public static string Of(string name) => Capitals().Replace(name, " $0").Trim().ToLowerInvariant().Replace("mi b", "MiB", StringComparison.Ordinal);

    public static string Show(object? value) => value switch
    {
        null => "-",
        string text => text,
        double number => Number(number),
        bool yes => yes ? "yes" : "no",
        IEnumerable many => string.Join(", ", many.Cast<object>().Select(Show)),
        IFormattable number => number.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>As many decimals as its size asks for.</summary>
    public static string Number(double number) => number.ToString(Math.Abs(number) switch { >= 100 => "N0", >= 10 => "N1", _ => "N2" }, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capitals();
}
