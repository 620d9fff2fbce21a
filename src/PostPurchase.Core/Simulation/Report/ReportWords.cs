using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>The report's words in one language.</summary>
internal sealed record ReportWords
{
    public static ReportWords For(string language) => language == Languages.German ? GermanWords.All : EnglishWords.All;

    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Answers { get; init; }

    public required string Orders { get; init; }

    public required string Customers { get; init; }

    public required string Mails { get; init; }

    public required string Skipped { get; init; }

    public required string PutOff { get; init; }

    public required string Campaigns { get; init; }

    public required string Source { get; init; }

    public required string Counted { get; init; }

    public required string AllDates { get; init; }

    public required string Contract { get; init; }

    public required string Service { get; init; }

    public required string Advertising { get; init; }

    public required string Calendar { get; init; }

    public required string CalendarText { get; init; }

    public required string Legend { get; init; }

    public required string Hours { get; init; }

    public required string HoursText { get; init; }

    public required string Hour { get; init; }

    public required string Journey { get; init; }

    public required string JourneyText { get; init; }

    public required string Step { get; init; }

    public required string Planned { get; init; }

    public required string First { get; init; }

    public required string Tenth { get; init; }

    public required string Median { get; init; }

    public required string Ninetieth { get; init; }

    public required string Last { get; init; }

    public required string DaysAfterOrder { get; init; }

    public required string Reasons { get; init; }

    public required string ReasonsText { get; init; }

    public required string Reason { get; init; }

    public required string Count { get; init; }

    public required string Busiest { get; init; }

    public required string BusiestText { get; init; }

    public required string Customer { get; init; }

    public required string MostInMonth { get; init; }

    public required string MostPromotional { get; init; }

    public required string Comparison { get; init; }

    public required string Differing { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Difference { get; init; }

    public required string Order { get; init; }

    public required string Unread { get; init; }

    public required string UnreadText { get; init; }

    public required string Line { get; init; }

    public required string Where { get; init; }

    public required string Problem { get; init; }

    public required string Ignored { get; init; }

    public required string Table { get; init; }

    public required string Day { get; init; }

    public required string Total { get; init; }

    public required string None { get; init; }

    public required string ByStep { get; init; }

    public required string ByDay { get; init; }

    public required IReadOnlyList<string> Weekdays { get; init; }

    public required IReadOnlyList<string> Months { get; init; }

    public string Class(MessageClass ofClass) => ofClass switch
    {
        MessageClass.Contract => Contract,
        MessageClass.Service => Service,
        MessageClass.Advertising => Advertising,
        _ => throw new InvalidOperationException($"No words for {ofClass}."),
    };
}
