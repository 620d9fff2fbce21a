using NodaTime;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Messages;

public sealed class ParcelContentsTests
{
    private static readonly Shipment First = A.Parcel("s1", new LineQuantity("l1", 1));
    private static readonly Shipment Unlisted = A.Parcel("s2");

    [Fact]
    public void A_parcel_holds_the_lines_it_names() =>
        Assert.Equal([("l1", 1m)], Contents(With(First), First));

    [Fact]
    public void Lines_that_the_order_does_not_have_are_left_out()
    {
        var parcel = A.Parcel("s1", new LineQuantity("l1", 1), new LineQuantity("other", 3));

        Assert.Equal([("l1", 1m)], Contents(With(parcel), parcel));
    }

    [Fact]
    public void A_parcel_without_lines_holds_what_is_in_no_other() =>
        Assert.Equal([("l1", 1m), ("l2", 1m)], Contents(With(First, Unlisted), Unlisted));

    [Fact]
    public void Of_two_parcels_without_lines_nobody_knows_which_holds_what()
    {
        var other = A.Parcel("s3");

        Assert.Empty(Contents(With(Unlisted, other), other));
        Assert.False(ParcelContents.MoreToCome(With(Unlisted, other), other));
    }

    [Fact]
    public void Downloads_are_in_no_parcel()
    {
        var order = An.Order() with
        {
            Lines = [A.Line("l1", "Coffee", 10m), A.Line("l2", "E-book", 5m) with { RequiresShipping = false }],
        };
        var parcel = A.Parcel("s1", new LineQuantity("l1", 1));

        Assert.Equal([("l1", 1m)], Contents(An.OrderState(order) with { Shipments = [Unlisted] }, Unlisted));
        Assert.False(ParcelContents.MoreToCome(An.OrderState(order) with { Shipments = [parcel] }, parcel));
    }

    [Fact]
    public void More_is_to_come_while_pieces_are_in_no_parcel()
    {
        var rest = A.Parcel("s2", new LineQuantity("l1", 1), new LineQuantity("l2", 1));

        Assert.True(ParcelContents.MoreToCome(With(First), First));
        Assert.False(ParcelContents.MoreToCome(With(First, rest), First));
        Assert.False(ParcelContents.MoreToCome(With(First, Unlisted), First));
    }

    [Fact]
    public void Nothing_is_promised_of_a_cancelled_order_or_without_a_parcel()
    {
        var cancelled = With(First) with { CancelledAt = Instant.FromUtc(2026, 3, 28, 0, 0) };

        Assert.False(ParcelContents.MoreToCome(cancelled, First));
        Assert.False(ParcelContents.MoreToCome(With(), null));
    }

    [Fact]
    public void What_was_refunded_is_not_to_come()
    {
        var kept = With(A.Parcel("s1", new LineQuantity("l1", 2))) with { KeptLines = [An.Order().Lines[0]] };

        Assert.False(ParcelContents.MoreToCome(kept, kept.Shipments[0]));
    }

    private static OrderState With(params Shipment[] parcels) => An.OrderState() with { Shipments = parcels };

    private static IEnumerable<(string, decimal)> Contents(OrderState state, Shipment parcel) =>
        ParcelContents.Of(state, parcel).Select(piece => (piece.Line.Id, piece.Quantity));
}
