using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Running;
using PostPurchase.Web.Console.Deliveries;
using PostPurchase.Web.Console.Today;

namespace PostPurchase.Web.Intake;

/// <summary>The log of webhooks that came in, and who notices when none do.</summary>
internal static class ArrivalServices
{
    public static void AddArrivals(this IServiceCollection services)
    {
        services.TryAddSingleton<ArrivalBuffer>();
        services.TryAddSingleton<ArrivalLog>();
        services.AddHostedService<ArrivalWriter>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOrderTraces, ArrivalTraces>());
        services.TryAddSingleton<OutgoingSilence>();
        services.TryAddSingleton<SilenceWatch>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITimedWork, SilenceWork>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IShopWarnings, SilenceWarnings>());
    }
}
