namespace PostPurchase.Bench.Reporting;

/// <summary>The same measurement some times over, after once to warm up.</summary>
internal static class Rounds
{
    /// <param name="measure">Gets the number of the round, 0 for the warm-up, whose result is left out.</param>
    /// <param name="describe">What is printed of each round while the rest goes on.</param>
    public static async Task<IReadOnlyList<T>> Of<T>(int count, Func<int, Task<T>> measure, Func<T, string> describe)
    {
        var measured = new List<T>();
        for (var round = 0; round <= count; round++)
        {
            var result = await measure(round);
            Console.WriteLine($"{(round == 0 ? "warm-up" : $"round {round}")}: {describe(result)}");
            measured.AddRange(round > 0 ? [result] : []);
        }

        return measured;
    }
}
