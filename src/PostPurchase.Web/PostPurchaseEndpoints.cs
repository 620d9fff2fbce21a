using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Web.Answers;
using PostPurchase.Web.Assets;
using PostPurchase.Web.EmailEvents;
using PostPurchase.Web.Health;
using PostPurchase.Web.Intake;
using PostPurchase.Web.Orders;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Unsubscribing;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web;

/// <summary>The routes that both hosts have, without prefix.</summary>
public static class PostPurchaseEndpoints
{
    /// <summary>Maps the routes and puts the error boundary before all that the application answers.</summary>
    public static void MapPostPurchase(this WebApplication app)
    {
        app.UseMiddleware<ErrorBoundary>();
        app.MapWebhooks();
        app.MapAnswers();
        app.MapUnsubscribing();
        app.MapHealth();
        app.MapAssets();
        if (app.Services.GetService<EmailEventsKey>() is not null)
        {
            app.MapEmailEvents();
        }

        var api = app.MapGroup("/api/shops/{shop}").AddEndpointFilter<ConsoleKeyFilter>();
        api.MapOrders();
        api.MapIntake();
    }

    /// <summary>A page or document and, as HTTP asks for, its headers alone. Neither changes anything.</summary>
    public static RouteHandlerBuilder MapShown(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, ["GET", "HEAD"], handler);
}
