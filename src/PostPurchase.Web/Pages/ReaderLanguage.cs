using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Messages;

namespace PostPurchase.Web.Pages;

/// <summary>Which of our languages somebody reads of whom no order tells it.</summary>
internal static class ReaderLanguage
{
    /// <summary><c>?lang=</c>, else the best of <c>Accept-Language</c>, else English.</summary>
    public static string Of(HttpRequest request)
    {
        var asked = request.Query["lang"].ToString();
        if (asked is Languages.German or Languages.English)
        {
            return asked;
        }

        return request.GetTypedHeaders().AcceptLanguage
            .Where(accepted => accepted.Quality != 0)
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => Known(accepted.Value.Value))
            .FirstOrDefault(known => known is not null) ?? Languages.English;
    }

    private static string? Known(string? tag)
    {
        // Of two languages that differ, each falls back to the other where the tag is of neither.
        var german = Languages.Pick(tag, Languages.German);
        return german == Languages.Pick(tag, Languages.English) ? german : null;
    }
}
