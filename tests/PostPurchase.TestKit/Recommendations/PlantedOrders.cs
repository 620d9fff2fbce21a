using System.Globalization;
using NodaTime;
using PostPurchase.Core.Recommendations.Trials;

namespace PostPurchase.TestKit.Recommendations;

/// <summary>
/// Orders made up by a seed. Every product has a popularity that falls as in shops (Zipf). With structure, products come in families,
/// and who bought of one tends to buy of it again; without, each order is drawn by popularity alone.
/// </summary>
public sealed class PlantedOrders(int seed, bool structured)
{
    private const int Products = 400;
    private const int FamilySize = 5;
    private const double Loyalty = 0.5;

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 9, 0);

    private static readonly double[] Sums = PopularitySums();

    /// <summary>One to four orders of each customer.</summary>
    public IEnumerable<TrialOrder> Of(int customers)
    {
        var random = new Random(seed);
        for (var customer = 0; customer < customers; customer++)
        {
            var favourite = Draw(random);
            var count = 1 + (random.Next(3) * random.Next(2));
            for (var order = 0; order < count; order++)
            {
                var lines = 1 + random.Next(3);
                var products = Enumerable.Range(0, lines).Select(_ => Product(random, favourite)).Distinct(StringComparer.Ordinal).ToList();
                yield return new TrialOrder(
                    string.Create(CultureInfo.InvariantCulture, $"{customer}-{order}"),
                    string.Create(CultureInfo.InvariantCulture, $"customer-{customer}@example.com"),
                    Start + Duration.FromDays(order * 40) + Duration.FromMinutes(customer),
                    products);
            }
        }
    }

    private string Product(Random random, int favourite)
    {
        var product = structured && random.NextDouble() < Loyalty
            ? (favourite / FamilySize * FamilySize) + random.Next(FamilySize)
            : Draw(random);
        return string.Create(CultureInfo.InvariantCulture, $"p{product:d3}");
    }

    private static int Draw(Random random)
    {
        var found = Array.BinarySearch(Sums, random.NextDouble() * Sums[^1]);
        return Math.Min(found < 0 ? ~found : found, Products - 1);
    }

    private static double[] PopularitySums()
    {
        var (sums, sum) = (new double[Products], 0.0);
        for (var product = 0; product < Products; product++)
        {
            // Products of a family are not neighbours in popularity.
            var rank = ((product * 37) % Products) + 1;
            sums[product] = sum += 1 / Math.Pow(rank, 0.8);
        }

        return sums;
    }
}
