using PostPurchase.TestKit;
using PostPurchase.TestKit.Consents;
using Xunit.Abstractions;

namespace PostPurchase.Core.Tests.Consent;

/// <summary>A share of what <c>bench consent</c> runs in full: 1,000,000 random sequences.</summary>
public sealed class ConsentPropertyTests(ITestOutputHelper output)
{
    private const int Sequences = 40_000;

    private static readonly string[] Ways =
    [
        "consent", "checkout", "existing", "service", "contract", "promoting",
        "CustomerObjected", "NoLegalBasis", "CustomerErased", "AddressUndeliverable", "NoAddress",
    ];

    [Fact]
    public void No_advertising_without_a_basis_none_after_an_objection_none_to_the_erased_and_unreachable_and_all_else_goes()
    {
        var tally = ConsentTrial.Run(Seeds.Seed, Sequences);

        output.WriteLine($"seed {Seeds.Seed}: {tally}");
        Assert.True(tally.Fault is null, tally.Fault);
        Assert.All(Ways, way => Assert.True(tally.Counts.GetValueOrDefault(way) > Sequences / 500, $"too few of {way} to tell: {tally}"));
    }
}
