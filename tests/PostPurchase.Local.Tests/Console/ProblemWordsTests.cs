using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PostPurchase.Web.Console.Deliveries;

namespace PostPurchase.Local.Tests.Console;

public sealed partial class ProblemWordsTests
{
    /// <summary>As they stand in the code that finds them: a new one without German words fails here.</summary>
    [Fact]
    public void Every_problem_of_a_payload_has_german_words()
    {
        var problems = Directory.EnumerateFiles(Folder(), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(found => Regex.Unescape(found.Groups["text"].Value)))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(problems.Count > 20, $"Only {problems.Count} were found in {Folder()}.");
        Assert.All(problems, problem => Assert.NotEqual(problem, ProblemWords.InGerman(problem)));
    }

    [Fact]
    public void Numbers_are_carried_over_and_what_is_not_known_stays()
    {
        Assert.Equal("ist kein gültiges JSON (Zeile 3, Byte 17)", ProblemWords.InGerman("is not valid JSON (line 3, byte 17)"));
        Assert.Equal(
            "darf nicht länger als 200 Zeichen sein, weniger, wo es keine einfachen Buchstaben und Ziffern sind",
            ProblemWords.InGerman("must not be longer than 200 characters, or fewer where they are no plain letters and digits"));
        Assert.Equal(
            "ergibt ein Ereignis von 900 KiB; höchstens 60 können gespeichert werden",
            ProblemWords.InGerman("makes an event of 900 KiB, of which at most 60 can be stored"));
        Assert.Equal("was wrong in an earlier version", ProblemWords.InGerman("was wrong in an earlier version"));
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", "..", "..", "src", "PostPurchase.Core", "Intake"));

    [GeneratedRegex("""[^$]"(?<text>(is|must|belongs|differs|names) (\\"|[^"{])*)"[;,)\s]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();
}
