using PostPurchase.Core.Feedback;

namespace PostPurchase.Core.Messages.Content;

/// <summary>How answers are put to support.</summary>
internal sealed record CaseWords
{
    private static readonly string[] Kinds =
    [
        Question.CheckIn, Question.Problem, Question.ProblemLines, Question.Csat, Question.Nps, Question.Product, Question.Comment,
        Question.ReturnCsat, Question.ReturnComment, Question.Resolved, Question.ResolvedComment,
    ];

    public static CaseWords German { get; } = new()
    {
        OpenedBySupport = "Vom Support eröffnet",
        Of = "von",
        Quotes = "„{0}“",
        Questions = new(StringComparer.Ordinal)
        {
            [Question.CheckIn] = "Lieferung",
            [Question.Problem] = "Was nicht stimmt",
            [Question.ProblemLines] = "Betrifft",
            [Question.Csat] = "Zufriedenheit",
            [Question.Nps] = "Weiterempfehlung",
            [Question.Comment] = "Kommentar",
            [Question.Product] = "Artikel",
            [Question.ReturnCsat] = "Zufriedenheit mit der Rücksendung",
            [Question.ReturnComment] = "Kommentar zur Rücksendung",
            [Question.Resolved] = "Anliegen gelöst",
            [Question.ResolvedComment] = "Kommentar zur Lösung",
        },
        Values = new(StringComparer.Ordinal)
        {
            ["check-in=ok"] = "alles gut angekommen",
            ["check-in=not-arrived"] = "noch nicht angekommen",
            ["check-in=problem"] = "etwas stimmt nicht",
            ["problem=damaged"] = "beschädigt",
            ["problem=wrong-item"] = "falscher Artikel",
            ["problem=parts-missing"] = "es fehlt etwas",
            ["problem=defective"] = "funktioniert nicht",
            ["problem=other"] = "etwas anderes",
            ["resolved=yes"] = "ja",
            ["resolved=no"] = "nein",
        },
    };

    public static CaseWords English { get; } = new()
    {
        OpenedBySupport = "Opened by support",
        Of = "out of",
        Quotes = "“{0}”",
        Questions = new(StringComparer.Ordinal)
        {
            [Question.CheckIn] = "Delivery",
            [Question.Problem] = "What is wrong",
            [Question.ProblemLines] = "Concerns",
            [Question.Csat] = "Satisfaction",
            [Question.Nps] = "Recommendation",
            [Question.Comment] = "Comment",
            [Question.Product] = "Item",
            [Question.ReturnCsat] = "Satisfaction with the return",
            [Question.ReturnComment] = "Comment on the return",
            [Question.Resolved] = "Problem solved",
            [Question.ResolvedComment] = "Comment on the solution",
        },
        Values = new(StringComparer.Ordinal)
        {
            ["check-in=ok"] = "all arrived safely",
            ["check-in=not-arrived"] = "not arrived yet",
            ["check-in=problem"] = "something is wrong",
            ["problem=damaged"] = "damaged",
            ["problem=wrong-item"] = "wrong item",
            ["problem=parts-missing"] = "something is missing",
            ["problem=defective"] = "does not work",
            ["problem=other"] = "something else",
            ["resolved=yes"] = "yes",
            ["resolved=no"] = "no",
        },
    };

    public required string OpenedBySupport { get; init; }

    /// <summary>Between a score and the best one.</summary>
    public required string Of { get; init; }

    /// <summary>Put around a title.</summary>
    public required string Quotes { get; init; }

    /// <summary>What is asked, by the kind of question.</summary>
    public required Dictionary<string, string> Questions { get; init; }

    /// <summary>Answers out of a choice, by <c>question=answer</c>.</summary>
    public required Dictionary<string, string> Values { get; init; }

    /// <summary>Which of two answers of one moment comes first.</summary>
    public static int PlaceOf(string kind) => Array.IndexOf(Kinds, kind);

    public static CaseWords For(string language) => language == Languages.German ? German : English;
}
