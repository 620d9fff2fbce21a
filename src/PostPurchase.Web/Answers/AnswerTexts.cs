using PostPurchase.Core.Messages;

namespace PostPurchase.Web.Answers;

/// <summary>What the answer page says, in one language.</summary>
internal sealed record AnswerTexts
{
    public required string CheckInHeading { get; init; }

    public required string SurveyHeading { get; init; }

    public required string Nothing { get; init; }

    public required string CheckIn { get; init; }

    public required string Ok { get; init; }

    public required string NotArrived { get; init; }

    public required string Wrong { get; init; }

    public required string Problem { get; init; }

    /// <summary>What can be wrong, by answer.</summary>
    public required IReadOnlyDictionary<string, string> Problems { get; init; }

    public required string ProblemLines { get; init; }

    public required string Csat { get; init; }

    public required string CsatWorst { get; init; }

    public required string CsatBest { get; init; }

    public required string Nps { get; init; }

    public required string NpsWorst { get; init; }

    public required string NpsBest { get; init; }

    /// <summary>With the product's title.</summary>
    public required string Products { get; init; }

    public required string ProductWorst { get; init; }

    public required string ProductBest { get; init; }

    public required string ReturnHeading { get; init; }

    public required string ReturnCsat { get; init; }

    public required string ResolvedHeading { get; init; }

    public required string Resolved { get; init; }

    public required string ResolvedYes { get; init; }

    public required string ResolvedNo { get; init; }

    public required string Comment { get; init; }

    public required string Send { get; init; }

    public required string ThanksHeading { get; init; }

    public required string Thanks { get; init; }

    public required string Change { get; init; }

    /// <summary>Titles come from shop systems and may be of any length.</summary>
    public static string Short(string title, int most) => title.Length <= most
        ? title
        : string.Concat(title.AsSpan(0, char.IsHighSurrogate(title[most - 2]) ? most - 2 : most - 1), "…");

    public static AnswerTexts In(string language) => language == Languages.German ? German : English;

    private static AnswerTexts German { get; } = new()
    {
        CheckInHeading = "Ist alles gut angekommen?",
        SurveyHeading = "Wie zufrieden sind Sie?",
        Nothing = "Bitte wählen Sie eine Antwort aus oder schreiben Sie uns etwas.",
        CheckIn = "Ihre Bestellung",
        Ok = "Alles gut angekommen",
        NotArrived = "Noch nicht angekommen",
        Wrong = "Etwas stimmt nicht",
        Problem = "Was stimmt nicht?",
        Problems = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["damaged"] = "Etwas ist beschädigt",
            ["wrong-item"] = "Ich habe einen falschen Artikel bekommen",
            ["parts-missing"] = "Es fehlt etwas",
            ["defective"] = "Etwas funktioniert nicht",
            ["other"] = "Etwas anderes",
        },
        ProblemLines = "Welche Artikel betrifft es? (freiwillig)",
        Csat = "Wie zufrieden sind Sie mit Ihrer Bestellung?",
        CsatWorst = "sehr unzufrieden",
        CsatBest = "sehr zufrieden",
        Nps = "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?",
        NpsWorst = "unwahrscheinlich",
        NpsBest = "sehr wahrscheinlich",
        Products = "Wie gefällt Ihnen „{0}“?",
        ProductWorst = "gar nicht",
        ProductBest = "sehr gut",
        ReturnHeading = "Wie lief Ihre Rücksendung?",
        ReturnCsat = "Wie zufrieden sind Sie mit dem Ablauf Ihrer Rücksendung?",
        ResolvedHeading = "Ist jetzt alles in Ordnung?",
        Resolved = "Ist Ihr Anliegen gelöst?",
        ResolvedYes = "Ja, alles gelöst",
        ResolvedNo = "Nein, noch nicht",
        Comment = "Möchten Sie uns noch etwas sagen? (freiwillig)",
        Send = "Antwort absenden",
        ThanksHeading = "Vielen Dank!",
        Thanks = "Ihre Antwort ist bei uns. Wenn etwas nicht gut gelaufen ist, kümmert sich ein Mensch aus unserem Team darum.",
        Change = "Antwort ändern",
    };

    private static AnswerTexts English { get; } = new()
    {
        CheckInHeading = "Has everything arrived safely?",
        SurveyHeading = "How satisfied are you?",
        Nothing = "Please choose an answer or write us something.",
        CheckIn = "Your order",
        Ok = "All arrived safely",
        NotArrived = "Not arrived yet",
        Wrong = "Something is wrong",
        Problem = "What is wrong?",
        Problems = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["damaged"] = "Something is damaged",
            ["wrong-item"] = "I received a wrong item",
            ["parts-missing"] = "Something is missing",
            ["defective"] = "Something does not work",
            ["other"] = "Something else",
        },
        ProblemLines = "Which items does it concern? (optional)",
        Csat = "How satisfied are you with your order?",
        CsatWorst = "very dissatisfied",
        CsatBest = "very satisfied",
        Nps = "How likely are you to recommend us?",
        NpsWorst = "unlikely",
        NpsBest = "very likely",
        Products = "How do you like “{0}”?",
        ProductWorst = "not at all",
        ProductBest = "very much",
        ReturnHeading = "How did your return go?",
        ReturnCsat = "How satisfied are you with the way your return went?",
        ResolvedHeading = "Is everything all right now?",
        Resolved = "Is your problem solved?",
        ResolvedYes = "Yes, all solved",
        ResolvedNo = "No, not yet",
        Comment = "Is there anything else you would like to tell us? (optional)",
        Send = "Send answer",
        ThanksHeading = "Thank you!",
        Thanks = "We have your answer. If something did not go well, a person from our team will look after it.",
        Change = "Change the answer",
    };
}
