using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PostPurchase.Core.Tests.Architecture;

/// <summary>Holds docs/security.md to the tests it names, and the code to what no other test can see.</summary>
public sealed partial class SecurityClaimsTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here()) ?? ".", "..", "..", ".."));

    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "security.md"));

    private static readonly string Tests = string.Concat(Sources("tests").Select(File.ReadAllText));

    [Fact]
    public void Every_test_that_the_security_page_names_exists()
    {
        var named = NamedTest().Matches(Page).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(named.Count > 40, $"Only {named.Count} tests are named.");
        Assert.DoesNotContain(named, name =>
            !Tests.Contains($"Task {name}(", StringComparison.Ordinal) && !Tests.Contains($"void {name}(", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_claim_names_its_test()
    {
        var claims = Page[Page.IndexOf("## Claims", StringComparison.Ordinal)..Page.IndexOf("## Left", StringComparison.Ordinal)]
            .Split("\n- ").Skip(1).ToList();

        Assert.NotEmpty(claims);
        Assert.DoesNotContain(claims, claim => !NamedTest().IsMatch(claim));
    }

    /// <summary>What decides whether a secret, signature or key is right; each compares in constant time, by the framework's own means.</summary>
    [Theory]
    [InlineData("PostPurchase.Core/Intake/Signatures/HmacSignature.cs")]
    [InlineData("PostPurchase.Core/Links/SignedText.cs")]
    [InlineData("PostPurchase.Core/Access/AccessKeys.cs")]
    [InlineData("PostPurchase.Web/EmailEvents/EmailEventsKey.cs")]
    public void Secrets_are_compared_in_constant_time(string file)
    {
        var source = File.ReadAllText(Path.Combine(Root, "src", file));

        Assert.Contains("CryptographicOperations.FixedTimeEquals(", source, StringComparison.Ordinal);
        Assert.DoesNotContain("SequenceEqual", source, StringComparison.Ordinal);
    }

    /// <summary>No other place computes a signature to compare it: all go through those above.</summary>
    [Fact]
    public void Signatures_are_made_in_few_places() => Assert.Equal(
        [
            "src/PostPurchase.Core/Customers/CustomerKeys.cs",
            "src/PostPurchase.Core/Hashing/KeyedHash.cs",
            "src/PostPurchase.Core/Intake/Signatures/HmacSignature.cs",
            "src/PostPurchase.Core/Links/SignedText.cs",
            "src/PostPurchase.Core/Simulation/Results/BusyCustomers.cs",
        ],
        Sources("src").Where(file => MakesSignatures().IsMatch(File.ReadAllText(file)) && !file.Contains("/Demo/", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_package_with_a_known_vulnerability_fails_the_build()
    {
        var settings = XDocument.Load(Path.Combine(Root, "Directory.Build.props")).Descendants().Where(node => !node.HasElements)
            .GroupBy(node => node.Name.LocalName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => string.Concat(group.Select(node => node.Value)), StringComparer.Ordinal);

        Assert.Equal(("true", "all", "low"), (settings["TreatWarningsAsErrors"], settings["NuGetAuditMode"], settings["NuGetAuditLevel"]));
        Assert.DoesNotMatch("NU190[1-4]", settings["NoWarn"] + settings["WarningsNotAsErrors"]);
        Assert.Contains("audit", File.ReadAllText(Path.Combine(Root, ".ci", "run")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal));

    private static string Here([CallerFilePath] string here = "") => here;

    [GeneratedRegex("HMACSHA256|KeyedHash", RegexOptions.None, 1000)]
    private static partial Regex MakesSignatures();

    [GeneratedRegex(@"\*(?<name>[A-Z][a-z]*(_[A-Za-z0-9]+)+)\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedTest();
}
