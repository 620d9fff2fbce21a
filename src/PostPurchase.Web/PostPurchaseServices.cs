using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Impacts;
using PostPurchase.Core.Campaigns.Trials;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Catalogue.Feeds;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Consent.OptIn;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Feedback;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Shopify;
using PostPurchase.Core.Intake.Shopware;
using PostPurchase.Core.Intake.Standard;
using PostPurchase.Core.Intake.WooCommerce;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Finding;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Previewing;
using PostPurchase.Core.Messages.Testing;
using PostPurchase.Core.Occasions.Birthdays;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Occasions.Trials;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Recommendations;
using PostPurchase.Core.Recommendations.Choosing;
using PostPurchase.Core.Recommendations.Learning;
using PostPurchase.Core.Recommendations.Rules;
using PostPurchase.Core.Rights;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Editing;
using PostPurchase.Core.Vouchers;
using PostPurchase.Web.Console.Campaigns.Messages;
using PostPurchase.Web.Console;
using PostPurchase.Web.Intake;
using PostPurchase.Web.OpenApi;
using PostPurchase.Web.Outbox;
using PostPurchase.Web.Outgoing;
using PostPurchase.Web.Pages;
using PostPurchase.Web.Reconciling;
using PostPurchase.Web.Results;
using PostPurchase.Web.Reviews;
using PostPurchase.Web.Vouchers;

namespace PostPurchase.Web;

/// <summary>
/// The application services that both hosts run. The host adds what differs: <c>IPartitionStore</c>, <c>IWakeups</c>,
/// <c>IWaves</c>, <c>IMailSender</c>, <c>IClock</c>, <c>CustomerKeys</c>, <c>LinkSigner</c>, <c>SessionSigner</c> and <c>MailLinks</c>; and,
/// where its mail provider reports back, <c>EmailEventsKey</c>.
/// </summary>
public static class PostPurchaseServices
{
    public static IServiceCollection AddPostPurchase(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StoredShops>();
        services.TryAddSingleton<IShops>(provider => provider.GetRequiredService<StoredShops>());
        services.TryAddSingleton<OrderLog>();
        services.TryAddSingleton<CustomerDirectory>();
        services.TryAddSingleton<CustomerIndex>();
        services.TryAddSingleton<IMessageRenderer, DefaultMessageRenderer>();
        services.TryAddSingleton<MailComposer>();
        services.TryAddSingleton<ContactBook>();
        services.TryAddSingleton(SendingQuota.None);
        services.TryAddSingleton<QuotaLedger>();
        services.TryAddSingleton<SendingGate>();
        services.TryAddSingleton<PacedSender>();
        services.TryAddSingleton<StepSender>();
        services.TryAddSingleton<JourneyIndex>();
        services.TryAddSingleton<JourneyOpener>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAfterLook, HistoryFollower>());
        services.TryAddSingleton<ParcelIndex>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOrderTraces, ParcelIndex>(provider => provider.GetRequiredService<ParcelIndex>()));
        services.TryAddSingleton<Advancer>();
        services.TryAddSingleton<OrderOverview>();
        services.TryAddSingleton<AnswerBook>();
        services.TryAddSingleton<Declarations>();
        services.TryAddSingleton<Unsubscriber>();
        services.TryAddSingleton<MailReports>();
        services.TryAddSingleton<TimedWorks>();
        services.AddCampaigns().AddOccasions().AddCases().AddConsent().AddIntake().AddOutbox().AddOutgoing().AddVouchers().AddPrivacy();
        services.AddReconciling();
        return services.AddForecast().AddRecommendations().AddResults().AddPages().AddConsole().AddApiDocument();
    }

    private static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        services.TryAddSingleton<CampaignArchive>();
        services.TryAddSingleton<StoredCampaigns>();
        services.TryAddSingleton<ICampaigns>(provider => provider.GetRequiredService<StoredCampaigns>());
        services.TryAddSingleton<OpenWaves>();
        services.TryAddSingleton<CampaignLedger>();
        services.TryAddSingleton<CampaignDrafts>();
        services.TryAddSingleton<CampaignPublisher>();
        services.TryAddSingleton<CampaignSwitches>();
        services.TryAddSingleton<JourneyReview>();
        services.TryAddSingleton<PublicationImpact>();
        services.TryAddSingleton<WaveOrders>();
        services.TryAddSingleton<WaveRunner>();
        services.TryAddSingleton<DraftTrial>();
        services.TryAddSingleton<OccasionTrial>();
        services.TryAddSingleton<MessagePreview>();
        services.TryAddSingleton<TestMails>();
        services.TryAddSingleton<MessageDesk>();
        services.TryAddSingleton<NextSends>();
        return services;
    }

    private static IServiceCollection AddOccasions(this IServiceCollection services)
    {
        services.TryAddSingleton<BirthdayIndex>();
        services.TryAddSingleton<BirthdayBook>();
        services.TryAddSingleton<PlanBook>();
        services.TryAddSingleton<OccasionCandidates>();
        services.TryAddSingleton<OccasionHosts>();
        services.TryAddSingleton<OccasionMatcher>();
        services.TryAddSingleton<OccasionBook>();
        services.TryAddSingleton<OccasionTaker>();
        services.TryAddSingleton<OccasionRuns>();
        services.TryAddSingleton<OccasionAgenda>();
        services.TryAddSingleton<OccasionPlanner>();
        services.TryAddSingleton<OccasionBatch>();
        services.TryAddSingleton<AudiencePreview>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IExpectedLoad, OccasionLoad>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAfterLook, BirthdayFollower>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOrderTraces, BirthdayTraces>());
        return services;
    }

    private static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.TryAddSingleton<AuditLog>();
        services.TryAddSingleton<AuditTrail>();
        services.TryAddSingleton<SettingsDesk>();
        services.TryAddSingleton<ShopUsers>();
        services.TryAddSingleton<Scrubber>();
        services.TryAddSingleton<ErasedAddresses>();
        services.TryAddSingleton<CustomerSearch>();
        services.TryAddSingleton<ErasureRequests>();
        services.TryAddSingleton<OrderErasure>();
        services.TryAddSingleton<Remains>();
        services.TryAddSingleton<CustomerErasure>();
        services.TryAddSingleton<CustomerIntake>();
        services.TryAddSingleton<OrderExpiry>();
        services.TryAddSingleton<OptInExpiry>();
        services.TryAddSingleton<ShopRetention>();
        services.TryAddSingleton<RetentionLedger>();
        services.TryAddSingleton<CustomerExport>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOrderTraces, OutgoingTraces>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAfterLook, ErasureFollower>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITimedWork, ErasureWork>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITimedWork, RetentionWork>());
        return services;
    }

    private static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.TryAddSingleton<OutboxAgenda>();
        services.TryAddSingleton<OutboxTray>();
        services.TryAddSingleton<IOutboxSignal, NextLook>();
        services.TryAddSingleton<IOutboxLog, LoggedOutbox>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITimedWork, OutboxRunner>());
        return services;
    }

    private static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.TryAddSingleton<CaseDesk>();
        services.TryAddSingleton<CaseIndex>();
        services.TryAddSingleton<CaseFigures>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAfterLook, CaseFollower>());
        return services;
    }

    private static IServiceCollection AddConsent(this IServiceCollection services)
    {
        services.TryAddSingleton<CustomerRecords>();
        services.TryAddSingleton<ConsentNews>();
        services.TryAddSingleton<PreferenceBook>();
        services.TryAddSingleton<ConsentBook>();
        services.TryAddSingleton<OptInSlots>();
        services.TryAddSingleton<OptInDesk>();
        services.TryAddSingleton<OptInConfirmation>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, OptInMail>());
        return services;
    }

    private static IServiceCollection AddOutgoing(this IServiceCollection services)
    {
        services.TryAddSingleton(new OutgoingOptions(AllowLoopback: false));
        services.TryAddSingleton<OutgoingLog>();
        services.TryAddSingleton<NewsReader>();
        services.TryAddSingleton(provider => new PublicConnections(provider.GetRequiredService<OutgoingOptions>()));
        services.TryAddSingleton<IWebhookSender, HttpWebhookSender>();
        services.TryAddSingleton<WebhookDelivery>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IOutboxHandler, WebhookDelivery>(provider => provider.GetRequiredService<WebhookDelivery>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAfterLook, OutgoingNews>());
        services.TryAddSingleton<OutgoingConsent>();
        services.TryAddSingleton<OutgoingTargets>();
        services.TryAddSingleton<TargetDesk>();
        services.TryAddSingleton<OutgoingDesk>();
        return services;
    }

    private static IServiceCollection AddVouchers(this IServiceCollection services)
    {
        services.TryAddSingleton<PoolStore>();
        services.TryAddSingleton<CampaignPools>();
        services.TryAddSingleton<IUnguessable, HostGenerator>();
        services.TryAddSingleton<CodeSupply>();
        services.TryAddSingleton<CodeImport>();
        services.TryAddSingleton<VoucherPools>();
        services.TryAddSingleton<VoucherClaims>();
        services.TryAddSingleton<VoucherRedemptions>();
        services.TryAddSingleton<VoucherNews>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, CodeSupply>(provider => provider.GetRequiredService<CodeSupply>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDelivered, BatchRegistration>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMailExtra, VoucherExtra>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAfterLook, VoucherFollower>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOrderTraces, VoucherTraces>());
        return services;
    }

    private static IServiceCollection AddForecast(this IServiceCollection services)
    {
        services.TryAddSingleton<ForecastRows>();
        services.TryAddSingleton<PlannedMails>();
        services.TryAddSingleton<OutgoingPeaks>();
        services.TryAddSingleton<PeakWatch>();
        services.TryAddSingleton<ForecastWork>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IExpectedLoad, NewOrderMails>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITimedWork, ForecastWork>(provider => provider.GetRequiredService<ForecastWork>()));
        return services;
    }

    private static IServiceCollection AddRecommendations(this IServiceCollection services)
    {
        services.TryAddSingleton<StoredCatalogue>();
        services.TryAddSingleton<CatalogueImport>();
        services.TryAddSingleton<RuleBook>();
        services.TryAddSingleton<RuleTargets>();
        services.TryAddSingleton<Learned>();
        services.TryAddSingleton<SuggestionSource>();
        services.TryAddSingleton<Recommender>();
        services.TryAddSingleton<RecommendationPreview>();
        services.TryAddSingleton<PurchaseReader>();
        services.TryAddSingleton<Popularity>();
        services.TryAddSingleton<LearnedCleaning>();
        services.TryAddSingleton<LearningSteps>();
        services.TryAddSingleton<LearningLedger>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMailExtra, RecommendationExtra>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITimedWork, LearningWork>());
        return services;
    }

    private static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.TryAddSingleton<CustomerLink.Reader>();
        services.TryAddSingleton<ReviewVisits>();
        return services;
    }

    private static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IPlatform, ShopifyPlatform>(),
            ServiceDescriptor.Singleton<IPlatform, WooCommercePlatform>(),
            ServiceDescriptor.Singleton<IPlatform, ShopwarePlatform>(),
            ServiceDescriptor.Singleton<IPlatform, StandardPlatform>(),
        ]);
        services.TryAddSingleton<OrderImport>();
        services.TryAddSingleton<ImportDryRun>();
        services.TryAddSingleton<IntakeLedger>();
        services.TryAddSingleton<TakenDeliveries>();
        services.TryAddSingleton<WebhookIntake>();
        services.TryAddSingleton<IntakeReplay>();
        services.AddArrivals();
        return services;
    }
}
