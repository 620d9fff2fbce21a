using Microsoft.Extensions.DependencyInjection.Extensions;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Pages.Clock;
using PostPurchase.Local.Pages.Journeys;
using PostPurchase.Local.Pages.Mailbox;
using PostPurchase.Local.Pages.Start;
using PostPurchase.Web.Console.Orders;

namespace PostPurchase.Local.Pages;

/// <summary>What only the local host has: a mailbox, a clock to move, and pages that lead through both.</summary>
internal static class LocalPages
{
    public static IServiceCollection AddLocalPages(this IServiceCollection services)
    {
        services.AddSingleton<NextMail>();
        services.AddSingleton<SampleWebhooks>();
        services.AddSingleton<SampleOrders>();
        services.AddSingleton<StartPageReader>();
        services.Replace(ServiceDescriptor.Singleton<IMailArchive, MailboxArchive>());
        return services;
    }

    public static void MapLocalPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter<RouteGroupBuilder, SameSite>();
        pages.MapStart();
        pages.MapMailbox();
        pages.MapClock();
        pages.MapJourneys();
    }
}
