using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using PostPurchase.Core.Access;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Catalogue.Feeds;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Recommendations.Rules;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Shops.Checking;
using PostPurchase.Core.Vouchers;

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

    /// <summary>A webhook that was read and kept for inspection, but says more than can be stored.</summary>
    public static ProblemHttpResult TooLargeEvent(string path, string problem, string inspectionId) => TypedResults.Problem(
        detail: $"{path} {problem}.",
        statusCode: 413,
        title: "The body is too large.",
        type: Types + "too-large",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["path"] = path, ["inspectionId"] = inspectionId });

    public static ProblemHttpResult UnknownShop() => Of(404, "unknown-shop", "There is no such shop.");

    public static ProblemHttpResult UnknownPlatform() => Of(404, "unknown-platform", "There is no such platform.");

    public static ProblemHttpResult UnknownOrder() => Of(404, "unknown-order", "Nothing is known about this order.");

    public static ProblemHttpResult UnknownPayload() => Of(404, "unknown-payload", "There is no such payload: it was understood, or its time has passed.");

    public static ProblemHttpResult UnknownRun() => Of(404, "unknown-reconciliation", "There is no such reconciliation.");

    public static ProblemHttpResult UnknownConnection() => Of(404, "unknown-connection", "The shop has no connection to this platform.");

    public static ProblemHttpResult InvalidConnection(IReadOnlyList<ConnectionProblem> problems) => TypedResults.Problem(
        detail: string.Join(", ", problems.Select(problem => problem.ToString())),
        statusCode: 400,
        title: "The connection can't be saved.",
        type: Types + "invalid-connection",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = problems.Select(problem => JsonNamingPolicy.KebabCaseLower.ConvertName(problem.ToString())) });

    public static ProblemHttpResult UnknownMail() => Of(404, "unknown-mail", "There is no such mail.");

    public static ProblemHttpResult UnknownCampaign() => Of(404, "unknown-campaign", "There is no such campaign.");

    public static ProblemHttpResult NoOccasion() => Of(404, "no-occasion", "The campaign is about orders, not about an occasion.");

    public static ProblemHttpResult NothingStarts() => Of(404, "nothing-starts", "Nothing of the campaign starts on that day.");

    public static ProblemHttpResult UnknownVersion() => Of(404, "unknown-version", "The campaign has no such version.");

    public static ProblemHttpResult UnknownStep() => Of(404, "unknown-step", "No version of the campaign has such a step.");

    public static ProblemHttpResult UnknownDelivery() => Of(404, "unknown-delivery", "There is no such delivery, or no more.");

    public static ProblemHttpResult UnknownTarget() => Of(404, "unknown-target", "The shop has no such target.");

    /// <summary>A target with all that is wrong with it.</summary>
    public static ProblemHttpResult InvalidTarget(IReadOnlyList<TargetProblem> problems) => TypedResults.Problem(
        statusCode: 400,
        title: "Webhooks can't be sent to this target.",
        type: Types + "invalid-target",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["problems"] = problems.Select(problem => new { path = problem.Path, message = problem.Message }).ToList(),
        });

    public static ProblemHttpResult UnknownVoucherPool() => Of(404, "unknown-voucher-pool", "The shop has no such pool of vouchers.");

    public static ProblemHttpResult UnknownBatch() => Of(404, "unknown-batch", "The pool has no such batch of codes.");

    public static ProblemHttpResult NoPoolForCodes() => Of(
        404, "unknown-voucher-pool", "The shop has no such pool of vouchers that takes codes.", "A pool with source pattern makes its own.");

    public static ProblemHttpResult VoucherPoolUsed() => Of(
        409, "voucher-pool-used", "Vouchers of this pool were issued; its ledger stays.", "Close it instead: \"closed\": true.");

    /// <summary>A pool of vouchers with all that is wrong with it.</summary>
    public static ProblemHttpResult InvalidVoucherPool(IReadOnlyList<PoolProblem> problems) => TypedResults.Problem(
        statusCode: 400,
        title: "The pool can't be set up like this.",
        type: Types + "invalid-voucher-pool",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["problems"] = problems.Select(problem => new { path = problem.Path, message = problem.Message }).ToList(),
        });

    public static ProblemHttpResult NoDraft() => Of(404, "no-draft", "The campaign has no draft.");

    /// <param name="expected">Whether the request named the draft that it is about.</param>
    public static ProblemHttpResult DraftChanged(bool expected) => Of(
        expected ? 412 : 409, "draft-changed", "Somebody else has changed or published the draft.", "Look at it and try again.");

    /// <summary>A campaign with all that is wrong with it.</summary>
    public static ProblemHttpResult InvalidCampaign(IReadOnlyList<CampaignProblem> problems) =>
        OfCampaign(400, "invalid-campaign", "The campaign can't run as it is.", problems);

    /// <summary>A campaign with the advertising that nobody may be sent.</summary>
    public static ProblemHttpResult NoLegalBasis(IReadOnlyList<CampaignProblem> problems) =>
        OfCampaign(409, "no-legal-basis", "The shop's settings can't supply a legal basis for the campaign's advertising.", problems);

    public static ProblemHttpResult UnknownCase() => Of(404, "unknown-case", "The order has no such case.");

    public static ProblemHttpResult CaseResolved() =>
        Of(409, "case-resolved", "The case is resolved already.", "If there is news of it, open another one.");

    public static ProblemHttpResult UnknownJourneyStep() =>
        Of(404, "unknown-step", "The order has no such journey, or the journey no such step.");

    public static ProblemHttpResult ActRefused(string why) => Of(409, "act-refused", "This can't be done as the order stands.", why);

    /// <summary>A file that is none that can be read.</summary>
    public static ProblemHttpResult UnusableFile(string problem) => Of(400, "unusable-file", "The file can't be read.", problem);

    /// <summary>A product feed with what is wrong with it; the first hundred problems at most.</summary>
    public static ProblemHttpResult InvalidFeed(FeedReport report) => TypedResults.Problem(
        statusCode: 400,
        title: "The product feed can't be taken in as it is; the catalogue is unchanged.",
        detail: string.Create(CultureInfo.InvariantCulture, $"It has {report.ProblemCount} problems."),
        type: Types + "invalid-feed",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["problems"] = report.Problems.Select(problem => new
            {
                path = string.Create(CultureInfo.InvariantCulture, $"line {problem.Line}, {problem.Column}"),
                message = problem.Problem,
                line = problem.Line,
                column = problem.Column,
            }).ToList(),
        });

    /// <summary>Accessory rules with all that is wrong with them.</summary>
    public static ProblemHttpResult InvalidRules(IReadOnlyList<RuleProblem> problems) => TypedResults.Problem(
        statusCode: 400,
        title: "The rules can't be followed as they are; those before still hold.",
        type: Types + "invalid-rules",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["problems"] = problems.Select(problem => new { path = problem.Path, message = problem.Message }).ToList(),
        });

    public static ProblemHttpResult TooManyOptIns() => Of(
        429, "too-many-opt-ins", "This address was entered too often without being confirmed.", "Try again tomorrow.");

    public static ProblemHttpResult NoWording() => Of(
        409,
        "no-wording",
        "The shop asks for no consent to these categories.",
        "Its settings need consent.current, a wording with a text for each of them, and consent.doubleOptIn.");

    public static ProblemHttpResult Unauthorized() =>
        Of(401, "unauthorized", "A console key of this shop is needed, as Authorization: Bearer <key>.");

    /// <summary>The key opens the shop, but its user's role does not have the right.</summary>
    public static ProblemHttpResult NotAllowed(Right needed)
    {
        var roles = Enum.GetValues<Role>().Where(role => role.Has(needed)).Select(Roles.NameOf);
        return Of(403, "not-allowed", "Who has this key may not do this.", $"It is reserved for {string.Join(" and ", roles)}.");
    }

    public static ProblemHttpResult UnknownUser() => Of(404, "unknown-user", "The shop has no such user.");

    public static ProblemHttpResult LastOwner() => Of(
        409, "last-owner", "Nobody could change anything any more.", "Make somebody else an owner first.");

    public static ProblemHttpResult InvalidUser(IReadOnlyList<ShopProblem> problems) =>
        OfSettings("invalid-user", "The user can't be added or changed like this.", problems);

    /// <summary>Settings with all that is wrong with them.</summary>
    public static ProblemHttpResult InvalidSettings(IReadOnlyList<ShopProblem> problems) =>
        OfSettings("invalid-settings", "The settings can't be as they are; nothing was changed.", problems);

    public static ProblemHttpResult SettingsChanged() => Of(
        412, "settings-changed", "Somebody else has changed the settings.", "Look at them and try again.");

    public static ProblemHttpResult BadKey() => Of(401, "bad-key", "The key of this route is needed, as ?code=<key>.");

    public static ProblemHttpResult ClockIsTheMachines() => Of(
        409, "clock-not-simulated", "The clock is the machine's and can't be moved.", "Start the host with --clock simulated.");

    /// <summary>A name that this host does not answer under (RFC 9110, 15.5.20).</summary>
    public static ProblemHttpResult WrongAddress(string right) => Of(
        421, "wrong-address", "The host does not answer under this name.", $"Its address is {right}.");

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

    private static ProblemHttpResult OfCampaign(int status, string type, string title, IReadOnlyList<CampaignProblem> problems) => TypedResults.Problem(
        statusCode: status,
        title: title,
        type: Types + type,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["problems"] = problems.Select(problem => new { path = problem.Path, message = problem.Message }).ToList(),
        });

    private static ProblemHttpResult OfSettings(string type, string title, IReadOnlyList<ShopProblem> problems) => TypedResults.Problem(
        statusCode: 400,
        title: title,
        type: Types + type,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["problems"] = problems.Select(problem => new { path = problem.Path, message = problem.English }).ToList(),
        });
}
