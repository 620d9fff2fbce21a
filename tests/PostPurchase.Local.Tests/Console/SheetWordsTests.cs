using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PostPurchase.Web.Console.Reconciliation;

namespace PostPurchase.Local.Tests.Console;

public sealed partial class SheetWordsTests
{
    /// <summary>As they stand in the code that finds them: a new one without German words fails here.</summary>
    [Fact]
    public void Every_problem_of_an_export_has_german_words()
    {
        var problems = new[] { "Sheets", "Formats" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(PastOrders(), folder), "*.cs"))
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(found => Regex.Unescape(found.Groups["text"].Value)))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(problems.Count > 6, $"Only {problems.Count} were found in {PastOrders()}.");
        Assert.All(problems, problem => Assert.NotEqual(problem, SheetWords.InGerman(problem)));
    }

    [Theory]
    [InlineData("has 1 column where the header has 5", "hat 1 Spalte, die Kopfzeile aber 5")]
    [InlineData("has 7 columns where the header has 5", "hat 7 Spalten, die Kopfzeile aber 5")]
    [InlineData("is longer than 65536 bytes", "ist länger als 65536 Bytes")]
    [InlineData("has more than 1000 rows, or rows of more than 8388608 characters", "hat mehr als 1000 Zeilen, oder Zeilen mit mehr als 8388608 Zeichen")]
    [InlineData("must be an amount of money, such as 14.95 or 14,95", "muss ein Geldbetrag sein, etwa 14.95 oder 14,95")]
    [InlineData("must be a quantity", "muss eine Menge sein")]
    [InlineData(
        "must be a time between 1970 and 2199, such as 2026-03-26 10:00:00 +0100, 26.03.2026 10:00 or, month first, 3/26/2026 10:00",
        "muss ein Zeitpunkt zwischen 1970 und 2199 sein, etwa 2026-03-26 10:00:00 +0100, 26.03.2026 10:00 oder, mit dem Monat zuerst, 3/26/2026 10:00")]
    [InlineData("Created at is missing; line 4: Lineitem quantity must be a quantity", "Created at fehlt; Zeile 4: Lineitem quantity muss eine Menge sein")]
    [InlineData(
        "the whole row has a quote that is not closed; what follows can't be read; Id is missing",
        "die ganze Zeile hat ein Anführungszeichen, das nicht geschlossen wird; was folgt, ist nicht zu lesen; Id fehlt")]
    [InlineData("Total was odd in an earlier version; Id is missing", "Total was odd in an earlier version; Id fehlt")]
    public void A_problem_is_told_with_its_numbers_columns_and_lines(string stored, string told) => Assert.Equal(told, SheetWords.InGerman(stored));

    private static string PastOrders([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", "..", "..", "src", "PostPurchase.Core", "PastOrders"));

    [GeneratedRegex("""(Report\(|Whole, |\? )"(?<text>(is|must|has|may) (\\"|[^"{])*)"[;,)\s]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();
}
