using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Catalogue.Feeds;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Recommendations.Rules;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Vouchers;
using PostPurchase.Web.Access;
using PostPurchase.Web.Acting;
using PostPurchase.Web.Auditing;
using PostPurchase.Web.Campaigns;
using PostPurchase.Web.Cases;
using PostPurchase.Web.Catalogue;
using PostPurchase.Web.Consents;
using PostPurchase.Web.Importing;
using PostPurchase.Web.Intake;
using PostPurchase.Web.Loyalty;
using PostPurchase.Web.Occasions;
using PostPurchase.Web.Orders;
using PostPurchase.Web.Outgoing;
using PostPurchase.Web.Privacy;
using PostPurchase.Web.Recommendations;
using PostPurchase.Web.Results;
using PostPurchase.Web.Reconciling;
using PostPurchase.Web.Settings;
using PostPurchase.Web.Vouchers;

namespace PostPurchase.Web.OpenApi;

/// <summary>All operations of the JSON API. A route that is missing here is found by a test.</summary>
internal static class ApiOperations
{
    private const string Campaign = "/campaigns/{id:length(1,60)}";
    private const string Pool = "/vouchers/{pool:length(1,60)}";
    private const string Get = "GET";
    private const string Put = "PUT";
    private const string Post = "POST";
    private const string Delete = "DELETE";

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        .. Orders(), .. Campaigns(), .. Occasions(), .. Customers(), .. Cases(), .. Outgoing(), .. Vouchers(), .. Deliveries(), .. Products(), .. Results(), .. Acts(), .. Shop(),
    ];

    private static ApiOperation[] Orders() =>
    [
        new(Get, "/orders/{**orderId}", "getOrder", "An order: what happened, and what is planned, sent and skipped, with reasons", typeof(OrderDocument)),
        new(Post, "/import", "importOrders", "Takes in past orders; a dry run unless apply is true", typeof(ImportDocument))
        {
            Takes = typeof(Stream), TakesMedia = ["text/csv", "application/x-ndjson", "application/octet-stream"],
        },
        new(Get, "/intake", "getIntake", "Webhooks without use, and those that could not be understood", typeof(IntakeDocument)),
    ];

    private static ApiOperation[] Campaigns() =>
    [
        new(Get, "/campaigns", "listCampaigns", "All campaigns", typeof(IReadOnlyList<CampaignDocument>)),
        new(Get, Campaign, "getCampaign", "A campaign: which version is live, and what is paused", typeof(CampaignDocument)),
        new(Get, Campaign + "/versions", "listVersions", "Versions of a campaign", typeof(IReadOnlyList<VersionDocument>)),
        new(Get, Campaign + "/versions/{version:int}", "getVersion", "A campaign as it was published", typeof(Campaign)),
        new(Get, Campaign + "/waves", "listWaves", "How far orders have been told of publications", typeof(IReadOnlyList<Wave>)),
        new(Get, Campaign + "/audit", "listCampaignChanges", "Who changed what of a campaign, newest first", typeof(AuditDocument)),
        new(Get, Campaign + "/draft", "getDraft", "The draft of the next version", typeof(Campaign)),
        new(Put, Campaign + "/draft", "saveDraft", "Saves the draft", null) { Takes = typeof(Campaign), Status = StatusCodes.Status204NoContent },
        new(Delete, Campaign + "/draft", "discardDraft", "Discards the draft", null) { Status = StatusCodes.Status204NoContent },
        new(Post, Campaign + "/restore", "restoreVersion", "Makes an earlier version the draft", null)
        {
            Takes = typeof(CampaignRequest), Status = StatusCodes.Status204NoContent,
        },
        new(Get, Campaign + "/impact", "getImpact", "What publishing the draft would change for orders on the way", typeof(ImpactDocument)),
        new(Post, Campaign + "/publish", "publishCampaign", "Publishes the draft", typeof(DeskAnswer.Published)) { Takes = typeof(CampaignRequest) },
        Switch("/on", "switchCampaignOn", "Lets new orders into a campaign"),
        Switch("/off", "switchCampaignOff", "Lets no new orders into a campaign"),
        Switch("/steps/{step}/pause", "pauseStep", "Holds a step's mails"),
        Switch("/steps/{step}/resume", "resumeStep", "Sends a step's mails again"),
    ];

    private static ApiOperation Switch(string path, string id, string summary) =>
        new(Post, Campaign + path, id, summary, typeof(DeskAnswer.Done)) { Takes = typeof(CampaignRequest), NeedsBody = false };

    private static ApiOperation[] Occasions() =>
    [
        new(Get, "/occasions", "listOccasions", "Coming occasions, and what came of the last ones", typeof(OccasionsDocument)),
        new(Get, "/occasions/{campaign}/audience", "getAudience", "Whom an occasion would concern", typeof(AudienceDocument)),
        new(Get, "/sending/forecast", "getForecast", "Mails expected in the next 14 days, against the quota", typeof(SendingForecast)),
        new(Post, "/sending/forecast", "restartForecast", "Has the forecast made again", null) { Status = StatusCodes.Status202Accepted },
    ];

    private static ApiOperation[] Customers() =>
    [
        new(Post, "/customers/find", "findCustomer", "What is stored about a customer", typeof(FoundDocument)) { Takes = typeof(CustomerRequest) },
        new(Post, "/customers/export", "exportCustomer", "All data of a customer (GDPR articles 15 and 20)", typeof(CustomerFile))
        {
            Takes = typeof(CustomerRequest), AnswerMedia = ["application/json", "text/html"],
        },
        new(Post, "/customers/erase", "eraseCustomer", "Erases a customer (GDPR article 17)", typeof(ErasedDocument)) { Takes = typeof(CustomerRequest) },
        new(Post, "/consents", "recordConsent", "Records a consent or an objection given elsewhere", null)
        {
            Takes = typeof(RecordRequest), Status = StatusCodes.Status204NoContent,
        },
        new(Post, "/consents/find", "findConsent", "What a customer allows, and its history", typeof(ConsentDocument)) { Takes = typeof(FindRequest) },
        new(Post, "/consents/opt-in", "askForConsent", "Asks for a consent by a confirmation mail", typeof(ConsentEndpoints.OptInDocument))
        {
            Takes = typeof(OptInRequest), Status = StatusCodes.Status202Accepted,
        },
    ];

    private static ApiOperation[] Cases() =>
    [
        new(Get, "/cases", "listCases", "Open cases, the oldest first; or resolved ones", typeof(CaseListDocument)),
        new(Get, "/cases/metrics", "getCaseMetrics", "How many cases, and how fast they were answered and resolved", typeof(CaseMetrics)),
        new(Post, "/orders/{order}/cases", "openCase", "Opens a case", typeof(CaseDocument)) { Takes = typeof(CaseRequest), NeedsBody = false },
        new(Post, "/orders/{order}/cases/{case}/respond", "respondToCase", "Notes that the customer was answered", typeof(CaseDocument))
        {
            Takes = typeof(CaseRequest), NeedsBody = false,
        },
        new(Post, "/orders/{order}/cases/{case}/resolve", "resolveCase", "Resolves a case", typeof(CaseDocument)) { Takes = typeof(CaseRequest), NeedsBody = false },
    ];

    private static ApiOperation[] Outgoing() =>
    [
        new(Get, "/outgoing", "listDeliveries", "Webhooks sent to the shop's systems, newest first", typeof(DeliveriesDocument)),
        new(Get, "/outgoing/{id}", "getDelivery", "A webhook and its attempts", typeof(DeliveryDocument)),
        new(Post, "/outgoing/{id}/replay", "replayDelivery", "Sends a webhook again", typeof(DeliveryDocument)) { Status = StatusCodes.Status202Accepted },
        new(Get, "/outgoing/targets", "listTargets", "The shop's systems that are told what happens", typeof(TargetsDocument)),
        new(Put, "/outgoing/targets/{id}", "saveTarget", "Adds or changes a target", typeof(TargetDocument))
        {
            Takes = typeof(TargetDraft), OtherStatus = StatusCodes.Status201Created,
        },
        new(Delete, "/outgoing/targets/{id}", "removeTarget", "Removes a target", null) { Status = StatusCodes.Status204NoContent },
        new(Post, "/outgoing/targets/{id}/test", "testTarget", "Sends a ping to a target", typeof(DeliveryDocument)),
    ];

    private static ApiOperation[] Vouchers() =>
    [
        new(Get, "/vouchers", "listVoucherPools", "All pools of vouchers", typeof(IReadOnlyList<PoolDocument>)),
        new(Get, Pool, "getVoucherPool", "A pool of vouchers with its sums", typeof(PoolDocument)),
        new(Put, Pool, "saveVoucherPool", "Adds or changes a pool", typeof(PoolDocument))
        {
            Takes = typeof(PoolRequest), OtherStatus = StatusCodes.Status201Created,
        },
        new(Delete, Pool, "removeVoucherPool", "Removes a pool that nothing was issued from", null) { Status = StatusCodes.Status204NoContent },
        new(Post, Pool + "/codes", "importCodes", "Adds codes of the shop, one a line", typeof(CodeImportReport))
        {
            Takes = typeof(Stream), TakesMedia = ["text/csv", "text/plain"],
        },
        new(Get, Pool + "/batches", "listCodeBatches", "Codes that were made for the shop", typeof(IReadOnlyList<BatchDocument>)),
        new(Get, Pool + "/batches/{batch:int:min(1)}", "exportCodeBatch", "The codes of a batch", typeof(string)) { AnswerMedia = ["text/csv"] },
        new(Post, Pool + "/batches/{batch:int:min(1)}/registered", "registerCodeBatch", "Notes that the shop knows the codes", typeof(BatchDocument)),
        new(Get, Pool + "/ledger", "listVouchers", "What was issued and what became of it, newest first", typeof(LedgerDocument))
        {
            AnswerMedia = ["application/json", "text/csv"],
        },
    ];

    private static ApiOperation[] Deliveries() =>
    [
        new(Get, "/intake/arrivals", "listArrivals", "Webhooks that came in and what became of them, newest first", typeof(ArrivalsDocument)),
        new(Get, "/intake/counts", "countArrivals", "Webhooks by day, hour and platform", typeof(ArrivalDaysDocument)),
        new(Get, "/intake/silence", "getSilence", "Whether platforms that speak have fallen silent", typeof(IReadOnlyList<PlatformSilence>)),
        new(Post, "/intake/malformed/replay", "replayAllPayloads", "Reads all payloads again that were not understood", typeof(ReplayedAll)),
        new(Post, "/intake/malformed/{place}/replay", "replayPayload", "Reads a payload again that was not understood", typeof(ReplayDocument)),
        new(Get, "/reconciliation", "listReconciliations", "The latest reconciliations", typeof(RunsDocument)),
        new(Post, "/reconciliation", "beginReconciliation", "Holds orders of some days, as the shop has them, against those on record", typeof(RunDocument))
        {
            Takes = typeof(RunRequest), Status = StatusCodes.Status202Accepted,
        },
        new(Post, "/reconciliation/file", "reconcileFile", "Holds the orders of an export against those on record", typeof(RunDocument))
        {
            Takes = typeof(Stream), TakesMedia = ["text/csv", "application/x-ndjson", "application/octet-stream"],
        },
        new(Get, "/reconciliation/{id}", "getReconciliation", "How far a reconciliation has come", typeof(RunDocument)),
        new(Get, "/reconciliation/{id}/orders", "listReconciledOrders", "Orders that are missing or differ", typeof(FindingsDocument)),
        new(Post, "/reconciliation/{id}/start", "startMissingOrders", "Takes missing orders in, with their right age", typeof(RunDocument))
        {
            Takes = typeof(StartRequest), Status = StatusCodes.Status202Accepted,
        },
        new(Get, "/reconciliation/connections", "listConnections", "Shops whose orders can be asked for", typeof(ConnectionsDocument)),
        new(Put, "/reconciliation/connections/{platform}", "saveConnection", "Sets a shop's address and credentials", typeof(ConnectionDocument)) { Takes = typeof(ConnectionDraft) },
        new(Delete, "/reconciliation/connections/{platform}", "removeConnection", "Forgets a connection") { Status = StatusCodes.Status204NoContent },
        new(Post, "/reconciliation/connections/{platform}/try", "tryConnection", "Asks the shop for one order", typeof(TrialDocument)),
    ];

    private static ApiOperation[] Products() =>
    [
        new(Get, "/catalogue", "getCatalogue", "Which product feed is in force", typeof(CatalogueDocument)),
        new(Put, "/catalogue", "putCatalogue", "Replaces the catalogue by a product feed", typeof(FeedReport))
        {
            Takes = typeof(Stream), TakesMedia = ["text/csv", "application/json"],
        },
        new(Get, "/recommendations", "getRecommendations", "What is recommended with an order, and why", typeof(RecommendationsDocument)),
        new(Get, "/recommendations/rules", "getAccessoryRules", "What the shop wants recommended with what", typeof(RulesDocument)),
        new(Put, "/recommendations/rules", "saveAccessoryRules", "Replaces the rules", typeof(RulesDocument)) { Takes = typeof(RuleSet) },
        new(Get, "/loyalty", "getLoyaltyTiers", "Levels of loyalty", typeof(TiersDocument)),
        new(Put, "/loyalty", "saveLoyaltyTiers", "Replaces the levels of loyalty", typeof(TiersDocument)) { Takes = typeof(TiersDocument) },
    ];

    private static ApiOperation[] Results() =>
    [
        new(Get, "/results", "getResults", "What all campaigns bring", typeof(ResultsDocument<OverviewResults>)),
        new(Get, "/results/campaigns/{campaign}", "getCampaignResults", "A campaign's steps and variants, and its control group", typeof(ResultsDocument<CampaignResults>)),
        new(Get, "/results/satisfaction", "getSatisfaction", "Satisfaction and recommendation, with their trend", typeof(ResultsDocument<SatisfactionResults>)),
        new(Get, "/results/products", "getProductResults", "Satisfaction and returns by product", typeof(ResultsDocument<ProductResults>)),
        new(Get, "/results/loyalty", "getLoyaltyResults", "How many customers buy again", typeof(ResultsDocument<LoyaltyResults>)),
        new(Post, "/results/recount", "recountResults", "Has the results counted soon", null) { Status = StatusCodes.Status202Accepted },
    ];

    private static ApiOperation[] Acts() =>
    [
        new(Post, "/orders/{order}/nudge", "nudgeOrder", "Looks at an order now", null)
        {
            Takes = typeof(ActRequest), NeedsBody = false, Status = StatusCodes.Status204NoContent,
        },
        Act("skip", "skipStep", "Leaves a mail out"),
        Act("restore", "restoreStep", "Takes back that a mail is left out"),
        Act("send-now", "sendStepNow", "Sends a mail now instead of at its time"),
        Act("resend", "resendMail", "Sends a mail once more"),
        Act("stop", "stopJourney", "Stops a journey"),
        Act("continue", "continueJourney", "Goes on with a journey that was stopped"),
    ];

    private static ApiOperation Act(string act, string id, string summary) =>
        new(Post, "/orders/{order}/journeys/{campaign}/" + act, id, summary, typeof(ActDocument)) { Takes = typeof(ActRequest), NeedsBody = false };

    private static ApiOperation[] Shop() =>
    [
        new(Get, "/settings", "getSettings", "The shop's settings, without secrets", typeof(SettingsDocument)),
        new(Put, "/settings", "saveSettings", "Changes the members that are there; the others stay", typeof(SettingsDocument)) { Takes = typeof(SettingsMembers) },
        new(Get, "/users", "listUsers", "Who may use the shop", typeof(UsersDocument)),
        new(Post, "/users", "addUser", "Adds a user; answers with the key, this once", typeof(UserDocument))
        {
            Takes = typeof(UserRequest), Status = StatusCodes.Status201Created,
        },
        new(Put, "/users/{id}", "saveUser", "Changes a user's name, role or address", typeof(UserDocument)) { Takes = typeof(UserRequest) },
        new(Delete, "/users/{id}", "removeUser", "Removes a user; key and sessions end at once", null) { Status = StatusCodes.Status204NoContent },
        new(Post, "/users/{id}/key", "rotateKey", "Gives a user another key; answers with it, this once", typeof(UserDocument)),
        new(Get, "/audit", "listAudit", "Who saw and changed what, newest first", typeof(AuditLogEndpoint.AuditLogDocument)),
    ];
}
