namespace PostPurchase.Core.Timing;

/// <summary>Public holidays of countries whose regions are not told apart.</summary>
internal static class NationalHolidays
{
    /// <summary>The thirteen of the Feiertagsruhegesetz 1957 § 1; the states' patron saints are no public holidays.</summary>
    public static void AddAustrian(HolidayYear year)
    {
        year.Add(1, 1, "Neujahr");
        year.Add(1, 6, "Heilige Drei Könige");
        year.AddByEaster(1, "Ostermontag");
        year.Add(5, 1, "Staatsfeiertag");
        year.AddByEaster(39, "Christi Himmelfahrt");
        year.AddByEaster(50, "Pfingstmontag");
        year.AddByEaster(60, "Fronleichnam");
        year.Add(8, 15, "Mariä Himmelfahrt");
        year.Add(10, 26, "Nationalfeiertag");
        year.Add(11, 1, "Allerheiligen");
        year.Add(12, 8, "Mariä Empfängnis");
        year.Add(12, 25, "Christtag");
        year.Add(12, 26, "Stefanitag");
    }

    /// <summary>
    /// The four that every canton keeps. All others are cantonal or even municipal and are left out: 1 August is the only one
    /// that federal law sets (BV Art. 110 (3)).
    /// </summary>
    public static void AddSwiss(HolidayYear year)
    {
        year.Add(1, 1, "Neujahr");
        year.AddByEaster(39, "Auffahrt");
        year.Add(8, 1, "Bundesfeier");
        year.Add(12, 25, "Weihnachten");
    }
}
