using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Links;
using PostPurchase.Web;
using PostPurchaseFunctions.Options;
using PostPurchaseFunctions.Running;
using PostPurchaseFunctions.Triggers;

namespace PostPurchaseFunctions.Hosting;

/// <summary>What the Azure host puts under the application services and around them.</summary>
internal static class AzureServices
{
    public static IServiceCollection AddAzureHost(this IServiceCollection services, HostOptions options)
    {
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton(options.History);
        services.TryAddSingleton(new CustomerKeys(Convert.FromBase64String(options.Keys.Customer)));
        services.TryAddSingleton(new LinkSigner([.. options.Keys.EachLink.Select(Convert.FromBase64String)]));
        services.TryAddSingleton(provider =>
            new MailLinks(provider.GetRequiredService<LinkSigner>(), options.Site.PublicAddress.TrimEnd('/')));
        return services.AddJourneys().AddEndpoints().AddPostPurchase();
    }

    private static IServiceCollection AddJourneys(this IServiceCollection services)
    {
        services.TryAddSingleton<DurableClients>();
        services.TryAddSingleton<PendingIndex>();
        services.TryAddSingleton<Nudger>();
        services.TryAddSingleton<PendingSweep>();
        services.TryAddSingleton<IWakeups, DurableWakeups>();
        return services;
    }

    private static IServiceCollection AddEndpoints(this IServiceCollection services)
    {
        services.AddRouting();

        // Routing asks for it; the host of the Functions worker has one, a host without a web server has not.
        services.TryAddSingleton(_ => new DiagnosticListener("PostPurchaseFunctions"));
        services.TryAddSingleton<Pipeline>();
        return services;
    }
}
