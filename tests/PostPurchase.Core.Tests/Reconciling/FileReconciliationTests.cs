using System.Text;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Reconciling;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Reconciling;

public sealed class FileReconciliationTests
{
    private static readonly Instant Placed = ReconciliationSite.Start - Duration.FromHours(20);

    private readonly ReconciliationSite _site = new();

    [Fact]
    public async Task An_export_is_held_against_what_is_on_record_and_started_without_it()
    {
        var run = await Compare(Canonical.Placed("1", Placed, Placed), Canonical.Placed("2", Placed, Placed), Canonical.Shipped("2", Placed, Placed));

        Assert.Equal((ReconciliationSource.File, ReconciliationState.Done, 2), (run.Source, run.State, (int)run.Missing));
        Assert.Equal(
            [OrderDifference.Missing, OrderDifference.Shipped],
            (await _site.Findings(run)).Single(finding => finding.Order.Value == "2").Differences);

        run = await _site.StartThem(run);
        Assert.Equal(2, run.Started);
        Assert.Single((await _site.State("2")).Shipments);

        Assert.Equal(0, (await Compare(Canonical.Placed("1", Placed, Placed))).Missing);
    }

    [Fact]
    public async Task What_an_export_said_goes_with_the_start_and_after_a_week()
    {
        var run = await Compare(Canonical.Placed("1", Placed, Placed), Canonical.Placed("2", Placed, Placed));
        await _site.StartThem(run, "1");
        Assert.Null(await _site.Book.WhatWasTold(_site.Shop.Id, run.Id, new OrderId("1"), CancellationToken.None));
        Assert.NotNull(await _site.Book.WhatWasTold(_site.Shop.Id, run.Id, new OrderId("2"), CancellationToken.None));

        await new ReconciliationTraces(_site.Book).Purge(_site.Shop, ReconciliationSite.Start + Duration.FromDays(8), CancellationToken.None);

        Assert.Null(await _site.Book.WhatWasTold(_site.Shop.Id, run.Id, new OrderId("2"), CancellationToken.None));
        Assert.Equal(2, (await _site.Findings(run)).Count);
        Assert.Equal(1, (await _site.StartThem(run)).Unstartable);
    }

    [Fact]
    public async Task What_an_export_said_of_an_erased_customer_goes()
    {
        var run = await Compare(Canonical.Placed("1", Placed, Placed, "anna@example.com"), Canonical.Placed("2", Placed, Placed));

        await new ReconciliationTraces(_site.Book).Forget(
            _site.Shop.Id, text => Encoding.UTF8.GetString(text.Span).Contains("anna@example.com", StringComparison.Ordinal), CancellationToken.None);

        Assert.Null(await _site.Book.WhatWasTold(_site.Shop.Id, run.Id, new OrderId("1"), CancellationToken.None));
        Assert.NotNull(await _site.Book.WhatWasTold(_site.Shop.Id, run.Id, new OrderId("2"), CancellationToken.None));
    }

    [Fact]
    public async Task Runs_go_after_their_time()
    {
        await Compare(Canonical.Placed("1", Placed, Placed));
        await new ReconciliationTraces(_site.Book).Purge(_site.Shop, ReconciliationSite.Start + Duration.FromDays(32), CancellationToken.None);

        Assert.Null(await _site.Desk.Latest(_site.Shop.Id, CancellationToken.None));
    }

    [Fact]
    public async Task What_cannot_be_understood_is_listed_with_its_place()
    {
        var run = await Compare(Canonical.Placed("1", Placed, Placed) with { Body = """{"type":"order.placed","timestamp":"2026-03-20T09:00:00Z","data":{"order":{"id":7}}}""" });

        Assert.Equal(1, run.Malformed);
        Assert.StartsWith("$.data.order", Assert.Single(run.Problems).Where, StringComparison.Ordinal);
    }

    private async Task<ReconciliationRun> Compare(params StandardWebhook[] lines)
    {
        var text = string.Join('\n', lines.Select(line => line.Body.ReplaceLineEndings("")));
        var file = PastOrderFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), _site.Shop);
        Assert.Null(file.Problem);
        return await _site.Desk.Compare(_site.Shop, file, ReconciliationSite.Mira, _site.Driver.Now, CancellationToken.None);
    }
}
