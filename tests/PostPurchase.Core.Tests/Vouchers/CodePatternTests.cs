using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit.Vouchers;

namespace PostPurchase.Core.Tests.Vouchers;

public sealed class CodePatternTests
{
    [Theory]
    [InlineData("BDAY-{6}", "^BDAY-[2-9A-HJKMNP-TV-Z]{6}$")]
    [InlineData("{4}-{4}", "^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$")]
    [InlineData("X{10}9", "^X[2-9A-HJKMNP-TV-Z]{10}9$")]
    public void A_code_looks_like_its_pattern(string pattern, string looks)
    {
        var source = new SeededBytes(1);
        string[] codes = [.. Enumerable.Range(0, 500).Select(_ => CodePattern.Parse(pattern)!.Make(source))];

        Assert.All(codes, code => Assert.Matches(looks, code));
        Assert.Equal(codes.Length, codes.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("BDAY")]
    [InlineData("BDAY-{5}")]
    [InlineData("BDAY-{40}")]
    [InlineData("bday-{6}")]
    [InlineData("B DAY-{6}")]
    [InlineData("BDAY-{06}")]
    [InlineData("BDAY-{6")]
    [InlineData("BDAY-{}{6}")]
    public void What_is_no_pattern_or_can_be_guessed_is_refused(string pattern) => Assert.Null(CodePattern.Parse(pattern));

    [Fact]
    public void Every_character_is_as_likely_as_any_other()
    {
        var source = new AllBytes();
        var code = string.Concat(Enumerable.Range(0, 8).Select(_ => CodePattern.Parse("{30}")!.Make(source)));

        Assert.All(code.GroupBy(character => character), same => Assert.Equal(8, same.Count()));
        Assert.Equal(CodePattern.Alphabet.Length, code.Distinct().Count());
    }

    /// <summary>0, 1, 2 and so on to 255, and again.</summary>
    private sealed class AllBytes : IUnguessable
    {
        private byte _next;

        public void Fill(Span<byte> bytes)
        {
            for (var index = 0; index < bytes.Length; index++)
            {
                bytes[index] = _next++;
            }
        }
    }
}
