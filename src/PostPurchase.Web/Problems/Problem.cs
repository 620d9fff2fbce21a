using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace PostPurchase.Web.Problems;

/// <summary>The problem documents (RFC 9457) that the product answers with. Their types are part of the HTTP contract.</summary>
public static class Problem
{
    private const string Types = "urn:postpurchase:problem:";

    public static ProblemHttpResult BadSignature() =>
        Of(401, "bad-signature", "The signature does not match the body and the shop's secret.");

    public static ProblemHttpResult Malformed(string path, string problem, string inspectionId) => TypedResults.Problem(
        detail: $"{path} {problem}.",
        statusCode: 400,
        title: "The payload can't be understood.",
        type: Types + "malformed-payload",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["path"] = path, ["inspectionId"] = inspectionId });

    /// <summary>A member of a request that is not what it should be.</summary>
    public static ProblemHttpResult BadMember(string path, string detail) => TypedResults.Problem(
        detail: detail,
        statusCode: 400,
        title: "The request can't be understood.",
        type: Types + "malformed-request",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["path"] = path });

    public static ProblemHttpResult TooLarge(int limit) =>
        Of(413, "too-large", "The body is too large.", $"At most {limit} bytes are taken.");

    public static ProblemHttpResult UnknownShop() => Of(404, "unknown-shop", "There is no such shop.");

    public static ProblemHttpResult UnknownPlatform() => Of(404, "unknown-platform", "There is no such platform.");

    public static ProblemHttpResult UnknownOrder() => Of(404, "unknown-order", "Nothing is known about this order.");

    public static ProblemHttpResult UnknownMail() => Of(404, "unknown-mail", "There is no such mail.");

    public static ProblemHttpResult Unauthorized() =>
        Of(401, "unauthorized", "A console key of this shop is needed, as Authorization: Bearer <key>.");

    public static ProblemHttpResult BadKey() => Of(401, "bad-key", "The key of this route is needed, as ?code=<key>.");

    public static ProblemHttpResult ClockIsTheMachines() => Of(
        409, "clock-not-simulated", "The clock is the machine's and can't be moved.", "Start the host with --clock simulated.");

    public static ProblemHttpResult CrossSite() =>
        Of(403, "cross-site", "Another site asked the browser for this.");

    public static ProblemHttpResult Unavailable() =>
        Of(503, "unavailable", "The store can't be reached now; the same request may be sent again later.");

    public static ProblemHttpResult Unexpected() => Of(500, "unexpected", "Something went wrong here; it was logged.");

    /// <summary>For answers that have nothing but a status, such as a method that a route doesn't know.</summary>
    public static ProblemHttpResult OfStatus(int status) => status switch
    {
        404 => Of(404, "not-found", "There is nothing here."),
        405 => Of(405, "method-not-allowed", "The method is not allowed here; the header Allow names those that are."),
        _ => Of(status, $"status-{status}", ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : "The request failed."),
    };

    private static ProblemHttpResult Of(int status, string type, string title, string? detail = null) =>
        TypedResults.Problem(detail: detail, statusCode: status, title: title, type: Types + type);
}
