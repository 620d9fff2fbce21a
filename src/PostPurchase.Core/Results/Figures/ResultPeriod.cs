using System.Globalization;

namespace PostPurchase.Core.Results.Figures;

/// <summary>A period that figures are shown for: so many days, of which the last is that of the count; and as many before them.</summary>
public sealed record ResultPeriod
{
    private ResultPeriod(int days) => Days = days;

    public static IReadOnlyList<ResultPeriod> All { get; } = [new(7), new(30), new(90), new(365)];

    public static ResultPeriod Default { get; } = All[1];

    public int Days { get; }

    internal string Slot => string.Create(CultureInfo.InvariantCulture, $"p{Days}");

    internal string SlotBefore => Slot + "b";

    /// <summary>Null for a text that names none of them.</summary>
    public static ResultPeriod? Parse(string? text) => text is null
        ? Default
        : All.FirstOrDefault(period => period.Days.ToString(CultureInfo.InvariantCulture) == text);
}
