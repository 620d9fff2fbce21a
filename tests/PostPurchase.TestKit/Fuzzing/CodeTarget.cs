using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit.PastOrders;
using PostPurchase.TestKit.Storage;
using PostPurchase.TestKit.Vouchers;
using Xunit;

namespace PostPurchase.TestKit.Fuzzing;

/// <summary>Damaged files of voucher codes: each line is in one of the counts, the pool has what was added, and the same file again adds nothing.</summary>
public sealed class CodeTarget : IFuzzTarget
{
    private static readonly string[] Files =
    [
        "CODE-1\nCODE-2\nCODE-3\n",
        "Gutscheincode;Wert\r\n\"ABC-1\";5,00\r\n\"ABC-2\";5,00\r\n\r\nabc-1;5,00\r\n",
        "code,until\nSOMMER10,2026-08-31\nGRÜSSE20,2026-08-31\n,\n",
        "\uFEFFvoucher\tname\nX1\tAnna\nX2\tBen\n",
    ];

    public string Name => "codes";

    public async ValueTask<bool> Try(Random random)
    {
        var site = new VoucherSite(new MemoryStore());
        await site.Open(VoucherSite.Pool("other"), 2);
        await site.Open(VoucherSite.Pool(), 0);
        var file = SheetMutator.Mutate(Files[random.Next(Files.Length)], random);

        var first = await Import(site, file);
        Assert.Equal(first.Lines, first.Added + first.Known + first.Repeated + first.Elsewhere + first.Refused);
        Assert.Equal((0, first.Added), (first.Known, (await site.Head()).Totals.Free));
        Assert.All(first.Problems, problem => Assert.True(problem.Line >= 1 && problem.Problem.Length > 0));

        var second = await Import(site, file);
        Assert.Equal((first.Lines, 0, first.Added), (second.Lines, second.Added, second.Known));
        Assert.Equal((first.Added, 2), ((await site.Head()).Totals.Free, (await site.Head("other")).Totals.Free));
        return first.Added > 0;
    }

    private static async Task<CodeImportReport> Import(VoucherSite site, byte[] file)
    {
        using var reader = new StreamReader(new MemoryStream(file));
        return await site.Import.Run(site.Shop.Id, "thanks", reader, VoucherSite.Start, CancellationToken.None)
            ?? throw new InvalidOperationException("There is no pool.");
    }
}
