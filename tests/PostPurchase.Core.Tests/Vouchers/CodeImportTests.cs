using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit.Storage;
using PostPurchase.TestKit.Vouchers;

namespace PostPurchase.Core.Tests.Vouchers;

public sealed class CodeImportTests
{
    private readonly VoucherSite _site = new(new MemoryStore());

    [Fact]
    public async Task Each_line_is_taken_counted_or_complained_of_by_its_number()
    {
        await _site.Open(VoucherSite.Pool("other"), 0);
        await _site.Open(VoucherSite.Pool(), 0);
        await Import("other", "TAKEN-1");

        var report = await Import("thanks", "\uFEFFCode;Wert\r\nSAVE-1;5\r\n\r\n\"SAVE-2\";5\r\nsave-1\r\ntaken-1\r\nA B\r\n;5\r\n" + new string('X', 65));

        Assert.Equal((7, 2, 0, 1, 1, 3), (report.Lines, report.Added, report.Known, report.Repeated, report.Elsewhere, report.Refused));
        Assert.Equal([6, 7, 8, 9], report.Problems.Select(problem => problem.Line));
        Assert.Equal("has a code of the pool other", report.Problems[0].Problem);
        Assert.Equal(2, (await _site.Head()).Totals.Free);
    }

    [Fact]
    public async Task A_file_that_comes_again_adds_nothing_and_loses_nothing()
    {
        var codes = string.Join('\n', Enumerable.Range(1, 1234).Select(VoucherSite.Code));
        await _site.Open(VoucherSite.Pool(), 0);

        var first = await Import("thanks", codes);
        var second = await Import("thanks", codes + "\nNEW-1");

        Assert.Equal((1234, 0), (first.Added, first.Known));
        Assert.Equal((1, 1234), (second.Added, second.Known));
        Assert.Equal(1235, (await _site.Head()).Totals.Free);
    }

    [Fact]
    public async Task What_an_import_left_out_that_was_cut_off_is_added_by_the_next()
    {
        var store = new FailingStore(new MemoryStore());
        var site = new VoucherSite(store);
        await site.Open(VoucherSite.Pool(), 0);
        var codes = string.Join('\n', Enumerable.Range(1, 250).Select(VoucherSite.Code));
        store.FailAfter(commits: 3);

        using (var file = new StringReader(codes))
        {
            await Assert.ThrowsAsync<IOException>(async () => await site.Import.Run(site.Shop.Id, "thanks", file, VoucherSite.Start, default));
        }

        store.FailAfter(null);
        using var again = new StringReader(codes);
        var report = await site.Import.Run(site.Shop.Id, "thanks", again, VoucherSite.Start, default);

        Assert.Equal(250, report!.Added + report.Known);
        Assert.Equal(250, (await site.Head()).Totals.Free);
    }

    [Fact]
    public async Task Two_imports_of_the_same_file_at_once_add_each_code_once()
    {
        await _site.Open(VoucherSite.Pool(), 0);
        var codes = string.Join('\n', Enumerable.Range(1, 500).Select(VoucherSite.Code));

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Import("thanks", codes))));

        Assert.Equal(500, reports.Sum(report => report.Added));
        Assert.Equal(500, (await _site.Head()).Totals.Free);
    }

    [Fact]
    public async Task A_pool_that_is_not_there_or_makes_its_own_codes_takes_none()
    {
        await _site.Open(VoucherSite.Pool("made") with { Source = VoucherSource.Pattern, Pattern = "M-{6}" }, 0);
        using var one = new StringReader("A");
        using var two = new StringReader("A");

        Assert.Null(await _site.Import.Run(_site.Shop.Id, "made", one, VoucherSite.Start, default));
        Assert.Null(await _site.Import.Run(_site.Shop.Id, "none", two, VoucherSite.Start, default));
    }

    private async Task<CodeImportReport> Import(string pool, string csv)
    {
        using var file = new StringReader(csv);
        return await _site.Import.Run(_site.Shop.Id, pool, file, VoucherSite.Start, default) ?? throw new InvalidOperationException("No pool.");
    }
}
