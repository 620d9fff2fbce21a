namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The known name that is nearest to a text, where one is near.</summary>
    public static string? For(string text, IEnumerable<string> known)
    {
        var best = known.Where(name => text.Length <= 2 * name.Length)
            .Select(name => (Name: name, Distance: Distance(text.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(2, candidate.Name.Length / 3) && candidate.Distance < candidate.Name.Length)
            .OrderBy(candidate => candidate.Distance);
        return best.Select(candidate => candidate.Name).FirstOrDefault();
    }

    /// <summary>Letters to insert, delete or replace (V. Levenshtein, 1965).</summary>
    internal static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var left = 1; left <= from.Length; left++)
        {
            var diagonal = row[0];
            row[0] = left;
            for (var right = 1; right <= to.Length; right++)
            {
                var replaced = diagonal + (from[left - 1] == to[right - 1] ? 0 : 1);
                diagonal = row[right];
                row[right] = Math.Min(replaced, Math.Min(row[right], row[right - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
