using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Web.Access;
using PostPurchase.Web.Acting;
using PostPurchase.Web.Answers;
using PostPurchase.Web.Assets;
using PostPurchase.Web.Auditing;
using PostPurchase.Web.Campaigns;
using PostPurchase.Web.Cases;
using PostPurchase.Web.Catalogue;
using PostPurchase.Web.Consents;
using PostPurchase.Web.Console;
using PostPurchase.Web.EmailEvents;
using PostPurchase.Web.Health;
using PostPurchase.Web.Importing;
using PostPurchase.Web.Intake;
using PostPurchase.Web.Loyalty;
using PostPurchase.Web.Occasions;
using PostPurchase.Web.OpenApi;
using PostPurchase.Web.OptIn;
using PostPurchase.Web.OrderPages;
using PostPurchase.Web.Orders;
using PostPurchase.Web.Outgoing;
using PostPurchase.Web.Preferences;
using PostPurchase.Web.Privacy;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Recommendations;
using PostPurchase.Web.Reconciling;
using PostPurchase.Web.Results;
using PostPurchase.Web.Reviews;
using PostPurchase.Web.Sending;
using PostPurchase.Web.Settings;
using PostPurchase.Web.Unsubscribing;
using PostPurchase.Web.Vouchers;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web;

/// <summary>The routes that both hosts have, without prefix.</summary>
public static class PostPurchaseEndpoints
{
    /// <summary>Maps the routes and puts the error boundary before all that the application answers.</summary>
    public static void MapPostPurchase(this WebApplication app)
    {
        app.UseMiddleware<ErrorBoundary>();
        app.MapRoutes();
    }

    /// <summary>
    /// The same as a pipeline of its own, for a host whose requests come from elsewhere. Needs the services of
    /// <c>AddRouting</c>.
    /// </summary>
    /// <param name="services">What the endpoints take their parameters from.</param>
    public static RequestDelegate BuildPostPurchase(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseMiddleware<ErrorBoundary>();
        app.UseRouting();
        app.UseEndpoints(routes => routes.MapRoutes());
        return app.Build();
    }

    private static void MapRoutes(this IEndpointRouteBuilder routes)
    {
        routes.MapWebhooks();
        routes.MapAnswers();
        routes.MapUnsubscribing();
        routes.MapPreferences();
        routes.MapOptIn();
        routes.MapOrderPages();
        routes.MapReviews();
        routes.MapHealth();
        routes.MapAssets();
        routes.MapConsole();
        if (routes.ServiceProvider.GetService<EmailEventsKey>() is not null)
        {
            routes.MapEmailEvents();
        }

        OpenApiEndpoint.Map(routes);
        var api = routes.MapGroup(ApiDescriptions.Root).AddEndpointFilter<ConsoleKeyFilter>();
        ApiDescriptions.Describe(api);
        api.MapOrders();
        api.MapActs();
        api.MapIntake();
        api.MapArrivals();
        api.MapReconciliation();
        api.MapImport();
        api.MapCampaigns();
        api.MapOccasions();
        api.MapConsents();
        api.MapCustomers();
        api.MapAuditLog();
        api.MapCases();
        api.MapOutgoing();
        api.MapVouchers();
        api.MapCatalogue();
        api.MapRecommendations();
        api.MapLoyalty();
        api.MapSending();
        api.MapAudience();
        api.MapResults();
        api.MapSettings();
        api.MapUsers();
    }
}
