using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Local.Tests.Storage;

/// <summary>A mail as good as any, told apart by its number.</summary>
internal static class SomeMail
{
    public static Mail Of(int number) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Shop = new ShopId("demo"),
        Order = new OrderId("1001"),
        Campaign = "post-purchase",
        Step = "confirmation",
        Class = MessageClass.Contract,
        To = "to@example.com",
        From = "shop@example.com",
        FromName = "Shop",
        ReplyTo = "help@example.com",
        Subject = $"Subject {number}",
        Headers = new Dictionary<string, string>(StringComparer.Ordinal),
        Html = "<p>Hello</p>",
        Text = "Hello",
    };
}
