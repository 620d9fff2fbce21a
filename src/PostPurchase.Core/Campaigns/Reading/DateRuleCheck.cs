using NodaTime;
using PostPurchase.Core.Occasions.Rules;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks by which rule a date is found, and that it finds one each year.</summary>
internal static class DateRuleCheck
{
    private const int MonthsOfYear = 12;
    private const int LongestMonth = 31;
    private const int February = 2;
    private const int LeapDay = 29;
    private const int LeapYear = 2000;
    private const int CommonYear = 2001;

    // Easter is 22 March at the earliest and 25 April at the latest: with these, the date stays in the year.
    private const int LeastFromEaster = -80;
    private const int MostFromEaster = 250;
    private const int MostFromWeekday = 30;
    private const int MostNth = 4;
    private const int SundaysInAdvent = 4;

    private static readonly string[] Rules = ["fixed", "easter", "nth-weekday", "advent", "listed"];

    public static void Of(TextNode? node)
    {
        if (ObjectMembers.Of(node) is not { } members || members.Required("rule") is not { } rule || rule.AsText() is not { } name)
        {
            return;
        }

        switch (name)
        {
            case "fixed":
                Fixed(members);
                break;
            case "easter":
                members.Optional("offset")?.AsInteger(LeastFromEaster, MostFromEaster);
                break;
            case "nth-weekday":
                NthWeekday(members);
                break;
            case "advent":
                members.Required("sunday")?.AsInteger(1, SundaysInAdvent);
                break;
            case "listed":
                ListedDaysCheck.Of(members.Required("on"));
                break;
            default:
                rule.RefuseUnknown(Rules);
                return;
        }

        members.RefuseOthers();
    }

    private static void Fixed(ObjectMembers members)
    {
        var month = members.Required("month")?.AsInteger(1, MonthsOfYear);
        var dayNode = members.Required("day");
        if (dayNode?.AsInteger(1, LongestMonth) is not { } day || month is not { } known)
        {
            return;
        }

        if (known == February && day == LeapDay)
        {
            dayNode.Refuse(
                "Den 29. Februar gibt es nur in Schaltjahren: den 28. Februar oder den 1. März nehmen.",
                "29 February is only in leap years: take 28 February or 1 March.");
        }
        else if (day > CalendarSystem.Iso.GetDaysInMonth(LeapYear, known))
        {
            var days = CalendarSystem.Iso.GetDaysInMonth(CommonYear, known);
            dayNode.Refuse($"Der Monat {known} hat nur {days} Tage.", $"Month {known} has {days} days only.");
        }
    }

    private static void NthWeekday(ObjectMembers members)
    {
        members.Required("month")?.AsInteger(1, MonthsOfYear);
        members.Required("weekday")?.AsChoice<IsoDayOfWeek>();
        var nth = members.Required("nth");
        if (nth is { Raw: "5" })
        {
            nth.Refuse(
                "Einen fünften gibt es nicht jedes Jahr: -1 ist der letzte des Monats.",
                "There is not a fifth one each year: -1 is the last one of the month.");
        }
        else if (nth is not { Raw: "-1" })
        {
            nth?.AsInteger(1, MostNth);
        }
        else
        {
            nth.AsInteger(DateRule.NthWeekday.Last, DateRule.NthWeekday.Last);
        }

        members.Optional("offset")?.AsInteger(-MostFromWeekday, MostFromWeekday);
    }
}
