using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>
/// Public holidays of the German states as in force since 1995, compared with the holiday laws as listed by the project
/// vacanza/holidays (countries/germany.py, July 2026) and de.wikipedia.org/wiki/Feiertag_(Deutschland).
/// </summary>
internal static class GermanHolidays
{
    public static void Add(HolidayYear year, GermanState state)
    {
        AddNationwide(year);
        AddCatholic(year, state);
        AddReformationDay(year, state);
        AddOwn(year, state);
    }

    /// <summary>The nine that all states share.</summary>
    public static void AddNationwide(HolidayYear year)
    {
        year.Add(1, 1, "Neujahr");
        year.AddByEaster(-2, "Karfreitag");
        year.AddByEaster(1, "Ostermontag");
        year.Add(5, 1, "Tag der Arbeit");
        year.AddByEaster(39, "Christi Himmelfahrt");
        year.AddByEaster(50, "Pfingstmontag");
        year.Add(10, 3, "Tag der Deutschen Einheit");
        year.Add(12, 25, "1. Weihnachtstag");
        year.Add(12, 26, "2. Weihnachtstag");
        if (year.Year == 2017)
        {
            // 500 years of the Reformation: once in all states.
            year.Add(10, 31, "Reformationstag");
        }
    }

    private static void AddCatholic(HolidayYear year, GermanState state)
    {
        if (state is GermanState.BW or GermanState.BY or GermanState.ST)
        {
            year.Add(1, 6, "Heilige Drei Könige");
        }

        // Some parishes of Saxony and Thuringia keep Corpus Christi too; an address does not tell which.
        if (state is GermanState.BW or GermanState.BY or GermanState.HE or GermanState.NW or GermanState.RP or GermanState.SL)
        {
            year.AddByEaster(60, "Fronleichnam");
        }

        // Bavaria keeps it where most people are Catholic, which is more than four of five municipalities (BayFTG Art. 1 (1) 2).
        // Treated as a holiday everywhere there: a mail a day late bothers fewer people than one on a holiday.
        if (state is GermanState.BY or GermanState.SL)
        {
            year.Add(8, 15, "Mariä Himmelfahrt");
        }

        if (state is GermanState.BW or GermanState.BY or GermanState.NW or GermanState.RP or GermanState.SL)
        {
            year.Add(11, 1, "Allerheiligen");
        }
    }

    private static void AddReformationDay(HolidayYear year, GermanState state)
    {
        var since2018 = state is GermanState.HB or GermanState.HH or GermanState.NI or GermanState.SH;
        var always = state is GermanState.BB or GermanState.MV or GermanState.SN or GermanState.ST or GermanState.TH;
        if (always || (since2018 && year.Year >= 2018))
        {
            year.Add(10, 31, "Reformationstag");
        }
    }

    private static void AddOwn(HolidayYear year, GermanState state)
    {
        switch (state)
        {
            case GermanState.BB:
                year.AddByEaster(0, "Ostersonntag");
                year.AddByEaster(49, "Pfingstsonntag");
                break;
            case GermanState.BE:
                AddBerlin(year);
                break;
            case GermanState.MV when year.Year >= 2023:
                year.Add(3, 8, "Internationaler Frauentag");
                break;
            case GermanState.SN:
                // The Wednesday before 23 November.
                year.Add(new LocalDate(year.Year, 11, 23).Previous(IsoDayOfWeek.Wednesday), "Buß- und Bettag");
                break;
            case GermanState.TH when year.Year >= 2019:
                year.Add(9, 20, "Weltkindertag");
                break;
            default:
                // The other states have no holiday of their own.
                break;
        }
    }

    private static void AddBerlin(HolidayYear year)
    {
        if (year.Year >= 2019)
        {
            year.Add(3, 8, "Internationaler Frauentag");
        }

        // Once each: end of the war 75 and 80 years ago, rising of 17 June 1953 75 years ago.
        if (year.Year is 2020 or 2025)
        {
            year.Add(5, 8, "Tag der Befreiung");
        }

        if (year.Year == 2028)
        {
            year.Add(6, 17, "75. Jahrestag des Aufstandes vom 17. Juni 1953");
        }
    }
}
