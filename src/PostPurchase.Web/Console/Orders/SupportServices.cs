using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Journeys.Finding;
using PostPurchase.Web.Console.Cases;
using PostPurchase.Web.Console.Customers;

namespace PostPurchase.Web.Console.Orders;

/// <summary>What support's pages and requests need.</summary>
internal static class SupportServices
{
    public static IServiceCollection AddSupport(this IServiceCollection services)
    {
        services.TryAddSingleton<JourneyDesk>();
        services.TryAddSingleton<CustomerReferences>();
        services.TryAddSingleton<OrderFinder>();
        services.TryAddSingleton<IMailArchive, NoMailArchive>();
        services.TryAddSingleton<OrderList>();
        services.TryAddSingleton<OrderReader>();
        services.TryAddSingleton<CaseList>();
        services.TryAddSingleton<CaseReader>();
        services.TryAddSingleton<CustomerReader>();
        return services;
    }
}
