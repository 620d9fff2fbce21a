using System.Globalization;
using NodaTime;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Simulating;

/// <summary>
/// A year of orders as lines of canonical JSON, for the product's own <c>simulate</c>: placed, shipped two days later and delivered three
/// days after that. Customers order up to three times.
/// </summary>
internal static class YearFile
{
    private const int OrdersEach = 3;
    private const int Year = 365;

    private static readonly Instant Start = Instant.FromUtc(2025, 1, 1, 8, 0);

    public static void Write(string path, int orders)
    {
        using var file = new StreamWriter(path);
        for (var number = 0; number < orders; number++)
        {
            var order = string.Create(CultureInfo.InvariantCulture, $"y{number:d7}");
            var customer = string.Create(CultureInfo.InvariantCulture, $"c{number % ((orders + OrdersEach - 1) / OrdersEach)}");
            var placed = Start + (Duration.FromDays(Year) * ((double)number / orders));
            var shipped = placed + Duration.FromDays(2);
            foreach (var told in (StandardWebhook[])
            [
                Canonical.Placed(order, placed, placed, $"{customer}@example.com", customer),
                Canonical.Shipped(order, shipped, shipped),
                Canonical.Delivered(order, shipped + Duration.FromDays(3), shipped + Duration.FromDays(3)),
            ])
            {
                file.WriteLine(told.Body.ReplaceLineEndings(""));
            }
        }
    }
}
