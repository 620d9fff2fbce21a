using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Access;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Frame;

/// <summary>What the gate answers who is not let in.</summary>
public static class GateResult
{
    /// <summary>To the sign-in page, and back after it. A form that came too late is not sent again by itself.</summary>
    internal static IResult SignIn(HttpRequest request)
    {
        var back = HttpMethods.IsPost(request.Method) ? "" : request.Path + request.QueryString;
        var shop = request.RouteValues["shop"] as string ?? "";
        return new SeeOther($"/console?shop={Uri.EscapeDataString(shop)}&back={Uri.EscapeDataString(back)}");
    }

    /// <summary>RFC 9110, 15.5.20.</summary>
    internal static IResult WrongAddress(HttpRequest request, string right)
    {
        var language = LanguageCookie.Read(request);
        return Page(language, StatusCodes.Status421MisdirectedRequest, new Words(
            "Falsche Adresse", "Wrong address",
            $"Unter diesem Namen antwortet die Konsole nicht. Ihre Adresse ist {right}/console.",
            $"The console does not answer under this name. Its address is {right}/console."));
    }

    /// <summary>Where something failed that nobody expected; the log knows what.</summary>
    internal static IResult Failed(HttpRequest request, int status) => Page(LanguageCookie.Read(request), status, new Words(
        "Das ist fehlgeschlagen", "This has failed",
        $"Die Seite konnte nicht gezeigt oder die Änderung nicht gemacht werden (Anfrage {request.HttpContext.TraceIdentifier}). Versuchen Sie es gleich noch einmal.",
        $"The page could not be shown, or the change not be made (request {request.HttpContext.TraceIdentifier}). Please try once more in a moment."));

    internal static IResult ForgedForm(ConsoleVisit visit) => Page(visit.Language, StatusCodes.Status403Forbidden, new Words(
        "Nicht angenommen", "Not accepted",
        "Das Formular kam nicht von einer Seite dieser Sitzung, oder es war zu groß. Es wurde nichts geändert. Öffnen Sie die Seite neu und versuchen Sie es noch einmal.",
        "The form did not come from a page of this session, or it was too large. Nothing was changed. Please open the page again and try once more."));

    internal static IResult NotAllowed(ConsoleVisit visit, Right right)
    {
        var (german, english) = right switch
        {
            Right.Serve => ("den Kundendienst", "support"),
            Right.Market => ("das Marketing", "marketing"),
            _ => ("Inhaber", "owners"),
        };
        return Page(visit.Language, StatusCodes.Status403Forbidden, new Words(
            "Das dürfen Sie nicht", "You may not do this",
            $"Das ist für {german} vorbehalten. Es wurde nichts geändert.",
            $"This is reserved for {english}. Nothing was changed."));
    }

    private static PageResult<ConsoleMessagePage> Page(string language, int status, Words words) => new(
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ConsoleMessagePage.Language)] = language,
            [nameof(ConsoleMessagePage.Said)] = words,
        },
        PageStyle.Neutral,
        status);

    /// <summary>Heading and text in both languages.</summary>
    public sealed record Words(string GermanHeading, string EnglishHeading, string German, string English);
}
