using Microsoft.AspNetCore.Http;
using NodaTime;
using PostPurchase.Core.Access;

namespace PostPurchase.Web.Console.Frame;

/// <summary>
/// The cookie that keeps a visitor signed in: signed, out of scripts' reach, sent to the console only and never from another site.
/// By the machine's time, since the host's clock may be moved.
/// </summary>
internal sealed class SessionCookie(SessionSigner signer, ConsoleAddress address, TimeProvider time)
{
    private const string Name = "postpurchase-session";
    private const string Path = "/console";

    public Session? Read(HttpRequest request) =>
        request.Cookies[Name] is { Length: > 0 } text ? signer.Read(text, Now()) : null;

    /// <summary>When a session that begins now ends.</summary>
    public Instant NextEnd() => Now() + Session.Life;

    public void Write(HttpContext context, Session session) =>
        context.Response.Cookies.Append(Name, signer.Sign(session), Options(context.Request, session.ExpiresAt));

    public void Remove(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context.Request, null));

    public string FormToken(Session session) => signer.FormToken(session);

    public bool IsFormToken(Session session, string text) => signer.IsFormToken(session, text);

    private CookieOptions Options(HttpRequest request, Instant? end) => new()
    {
        Path = Path,
        HttpOnly = true,
        Secure = address.IsSecure(request),
        SameSite = SameSiteMode.Strict,
        Expires = end?.ToDateTimeOffset(),
        IsEssential = true,
    };

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
