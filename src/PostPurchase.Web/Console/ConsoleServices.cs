using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PostPurchase.Web.Console.Audit;
using PostPurchase.Web.Console.Calendar;
using PostPurchase.Web.Console.Campaigns.Drafts;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Console.Orders;
using PostPurchase.Web.Console.Settings;
using PostPurchase.Web.Console.SignIn;
using PostPurchase.Web.Console.Today;

namespace PostPurchase.Web.Console;

/// <summary>What the console's pages need.</summary>
internal static class ConsoleServices
{
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.TryAddSingleton<ConsoleAddress>();
        services.TryAddSingleton<SessionCookie>();
        services.AddSupport();
        services.TryAddSingleton<SignInLimiter>();
        services.TryAddSingleton<IVisitorIdentity, NoIdentity>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAfterSignIn, ForecastRefresh>());
        services.TryAddSingleton<CalendarReader>();
        services.TryAddSingleton<AuditReader>();
        services.TryAddSingleton<ImpactRun>();
        services.TryAddSingleton<TrialRun>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IShopWarnings, PeakWarnings>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IShopWarnings, VoucherWarnings>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IShopWarnings, IntakeWarnings>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IShopWarnings, BounceWarnings>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IShopWarnings, SettingsWarnings>());
        return services;
    }
}
