using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>The date of western Easter.</summary>
public static class Easter
{
    /// <summary>
    /// Easter Sunday by the Gregorian computus in the form of Meeus, Jones and Butcher
    /// (J. Meeus, Astronomical Algorithms, chapter 8): the Sunday after the ecclesiastical full moon on or after 21 March.
    /// </summary>
    public static LocalDate SundayOf(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var (month, day) = Math.DivRem(epact + toSunday - (7 * late) + 114, 31);
        return new LocalDate(year, month, day + 1);
    }
}
