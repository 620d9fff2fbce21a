using System.Text;
using NodaTime;
using PostPurchase.Core.PastOrders;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.PastOrders;

/// <summary>Whatever is done to a file, reading it ends, throws nothing, and gives orders that can be stored.</summary>
public sealed class PastOrderMutationTests
{
    private const int Rounds = 1500;

    private static readonly string[] Values =
        ["", " ", "\"", "\"\"", ";", "\t", "\n", "\r", "0", "-1", "1e9", "999999999999999999999999", "2026-13-45", "9999-12-31 23:59", "\0", "\ud800", "'", "€", "٣", "|", "x", "2x |3x", "refunded", "completed", "fulfilled"];

    public static TheoryData<string> Files =>
    [
        Exported.Shopify,
        Exported.Sheet("order_id,order_date,status,paid_date,order_total,order_currency,item_name,item_quantity,refund_items", "1,2026-03-26,completed,2026-03-26,\"10,00\",EUR,Mug,1,amount:3|x:1", "1,2026-03-26,refunded,,10.00,EUR,Cup,2,"),
        Exported.Sheet("Date,Order #,Status,Product(s)", "2026-03-26 10:00:00,731,completed,\"2× Mug, 1× Cup\""),
        Exported.Sheet("id;order_number;order_date_time;line_items;currency;amount_total;payment_state;delivery_state", "018d;1;2026-03-26T09:00:00Z;2x a|1x b;EUR;10;refunded;returned"),
        Exported.Sheet("orderId;number;orderTime;invoiceAmount;status;cleared;articleName;quantity;price", "1;2;2026-03-26 10:00:00;10;6;20;Mug;1;10"),
        Canonical.Placed("1", Instant.FromUtc(2026, 3, 26, 9, 0), default).Body.ReplaceLineEndings(""),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_file_throws(string file)
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var bytes = Mutate(file, new Random(seed));
            var problem = Record.Exception(() => Exported.Read(bytes).ToList().ForEach(Check));
            Assert.True(problem is null, $"Seed {seed}: {problem}");
        }
    }

    private static void Check(PastOrderEntry entry)
    {
        Assert.True(entry.Line >= 1);
        if (entry is PastOrderEntry.Malformed malformed)
        {
            Assert.NotEmpty(malformed.Where);
            Assert.NotEmpty(malformed.Problem);
        }
        else if (entry is PastOrderEntry.Understood { Order: { } order } understood)
        {
            Assert.NotEmpty(order.Value);
            Assert.All(understood.OrderEvents, happened => Assert.Equal(order, happened.OrderId));
            Assert.All(understood.OrderEvents, happened => Assert.InRange(happened.At, Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2200, 1, 1, 0, 0)));
            Assert.All(understood.OrderEvents, happened => Core.Orders.EventId.Of(happened));
        }
    }

    private static byte[] Mutate(string file, Random random)
    {
        var text = new StringBuilder(file);
        for (var times = random.Next(1, 6); times > 0 && text.Length > 2; times--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Insert(at, Values[random.Next(Values.Length)]);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at));
                    break;
                default:
                    ReplaceValue(text, at, Values[random.Next(Values.Length)]);
                    break;
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (bytes.Length > 0 && random.Next(4) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static void ReplaceValue(StringBuilder text, int at, string value)
    {
        var (start, end) = (at, at);
        while (start > 0 && text[start - 1] is not (',' or ';' or '\n'))
        {
            start--;
        }

        while (end < text.Length && text[end] is not (',' or ';' or '\n'))
        {
            end++;
        }

        text.Remove(start, end - start).Insert(start, value);
    }
}
