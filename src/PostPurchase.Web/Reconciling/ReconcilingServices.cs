using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Running;
using PostPurchase.Web.Console.Reconciliation;
using PostPurchase.Web.Console.Today;

namespace PostPurchase.Web.Reconciling;

/// <summary>What holds orders against those that shops have.</summary>
internal static class ReconcilingServices
{
    public static void AddReconciling(this IServiceCollection services)
    {
        services.TryAddSingleton<ShopHttp>();
        services.TryAddSingleton<AccessTokens>();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IShopOrders, ShopifyShopOrders>(),
            ServiceDescriptor.Singleton<IShopOrders, WooCommerceShopOrders>(),
            ServiceDescriptor.Singleton<IShopOrders, ShopwareShopOrders>(),
        ]);
        services.TryAddSingleton<ShopOrderReader>();
        services.TryAddSingleton<ShopOrders>();
        services.TryAddSingleton<OrderTaking>();
        services.TryAddSingleton<ReconciliationBook>();
        services.TryAddSingleton<ReconciliationDesk>();
        services.TryAddSingleton<ConnectionDesk>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, ReconciliationWork>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, StartWork>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOrderTraces, ReconciliationTraces>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITimedWork, NightlyReconciliation>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IShopWarnings, ReconciliationWarnings>());
    }
}
