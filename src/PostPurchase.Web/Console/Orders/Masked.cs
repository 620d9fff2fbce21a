using PostPurchase.Core.Access;
using PostPurchase.Core.Orders;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Orders;

/// <summary>What a visitor is shown of who a customer is: all of it where they serve customers, else enough to tell two apart.</summary>
internal static class Masked
{
    /// <summary>The name; initials for who only looks. Null where none is known.</summary>
    public static string? Name(ConsoleVisit visit, Order? order)
    {
        var name = string.Join(' ', new[] { order?.Customer?.FirstName, order?.Customer?.LastName }.OfType<string>().Where(part => part.Length > 0));
        name = name.Length > 0 ? name : order?.DeliveryAddress?.Name ?? "";
        return name.Length == 0 ? null
            : visit.May(Right.Serve) ? name
            : string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => $"{part[0]}."));
    }

    /// <summary>The mail address; its first letter for who only looks. Null where none is known.</summary>
    public static string? Address(ConsoleVisit visit, Order? order) =>
        order?.Email is not { Length: > 0 } email ? null
        : visit.May(Right.Serve) ? email
        : $"{email[0]}…@…";
}
