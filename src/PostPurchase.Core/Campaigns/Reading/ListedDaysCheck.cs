using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks days that follow no rule: at most one a year, since an occasion comes once a year.</summary>
internal static class ListedDaysCheck
{
    private const int MaxDays = 50;

    public static void Of(TextNode? node)
    {
        var years = new Dictionary<int, LocalDate>();
        foreach (var item in node?.AsList(1, MaxDays) ?? [])
        {
            if (item.AsText() is not { } text)
            {
                continue;
            }

            if (LocalDatePattern.Iso.Parse(text) is not { Success: true, Value: var day })
            {
                item.Refuse(
                    $"Den Tag „{Quoted.Of(text)}“ gibt es nicht: Jahr, Monat, Tag wie \"2027-05-15\".",
                    $"There is no day “{Quoted.Of(text)}”: year, month, day such as \"2027-05-15\".");
            }
            else if (!years.TryAdd(day.Year, day))
            {
                var (first, year) = (LocalDatePattern.Iso.Format(years[day.Year]), day.Year);
                item.Refuse(
                    $"{year} hat schon einen Tag ({first}); ein zweiter im selben Jahr ist ein eigenes Datum mit eigenem Namen.",
                    $"{year} has a day already ({first}); a second one in the same year is a date of its own with an id of its own.");
            }
        }
    }
}
