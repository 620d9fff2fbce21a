namespace PostPurchase.Web.Console.Frame;

/// <summary>Where a form asks to be sent back to, which must not be another site.</summary>
internal static class BackTo
{
    /// <param name="home">Path that it must lie in.</param>
    /// <param name="asked">Path and query, from anybody.</param>
    public static string Within(string home, string asked) =>
        asked == home || asked.StartsWith(home + "/", StringComparison.Ordinal) || asked.StartsWith(home + "?", StringComparison.Ordinal)
            ? Uri.TryCreate(asked, UriKind.Relative, out _) && !asked.Any(char.IsControl) && !asked.Contains('\\', StringComparison.Ordinal) ? asked : home
            : home;
}
