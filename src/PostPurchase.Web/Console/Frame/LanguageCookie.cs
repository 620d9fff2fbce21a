using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Messages;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Frame;

/// <summary>The language that a visitor chose, which counts before what the browser asks for.</summary>
internal static class LanguageCookie
{
    private const string Name = "postpurchase-language";

    public static string Read(HttpRequest request) =>
        request.Cookies[Name] is Languages.German or Languages.English ? request.Cookies[Name]! : ReaderLanguage.Of(request);

    public static void Write(HttpResponse response, string language) => response.Cookies.Append(Name, language, new CookieOptions
    {
        Path = "/console",
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    });
}
