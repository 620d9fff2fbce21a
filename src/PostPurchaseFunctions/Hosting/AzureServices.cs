using System.Diagnostics;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Links;
using PostPurchase.Core.Running;
using PostPurchase.Web;
using PostPurchase.Web.Console.SignIn;
using PostPurchase.Web.EmailEvents;
using PostPurchaseFunctions.Email;
using PostPurchaseFunctions.Options;
using PostPurchaseFunctions.Running;
using PostPurchaseFunctions.Storage;
using PostPurchaseFunctions.Triggers;

namespace PostPurchaseFunctions.Hosting;

/// <summary>What the Azure host puts under the application services and around them.</summary>
internal static class AzureServices
{
    /// <summary>
    /// Longer timers are cut into pieces, each with a turn of its own. An Azure Storage queue delays a message by 7 days at most, and the Functions
    /// host lets orchestrations of its own process wait for 6 (<c>AzureStorageDurabilityProvider.MaximumDelayTime</c> in
    /// Azure/azure-functions-durable-extension); the SDK's default is 3. To change it is to change what histories in flight replay.
    /// </summary>
    public static readonly TimeSpan LongestTimer = TimeSpan.FromDays(6);

    public static IServiceCollection AddAzureHost(this IServiceCollection services, AppOptions options)
    {
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton(options.History);
        services.TryAddSingleton(options.Quota);
        services.TryAddSingleton(options.Occasions);
        services.TryAddSingleton(new CustomerKeys(Convert.FromBase64String(options.Keys.Customer)));
        byte[][] linkKeys = [.. options.Keys.EachLink.Select(Convert.FromBase64String)];
        services.TryAddSingleton(new LinkSigner(linkKeys));
        services.TryAddSingleton(new SessionSigner(linkKeys));
        services.TryAddSingleton(provider =>
            new MailLinks(provider.GetRequiredService<LinkSigner>(), options.Site.PublicAddress.TrimEnd('/')));
        if (options.SignIn.Trusted is { } provider)
        {
            services.TryAddSingleton<IVisitorIdentity>(new AppServiceIdentity(provider));
        }

        services.TryAddSingleton(new EmailEventsKey(options.Keys.EachEmailEvents));
        var identity = options.Identity.Credential();
        services.AddTableStore(options.Storage, identity).AddAcsEmail(options.Email, identity);
        return services.AddJourneys().AddEndpoints().AddPostPurchase();
    }

    private static IServiceCollection AddJourneys(this IServiceCollection services)
    {
        services.Configure<DurableTaskWorkerOptions>(options => options.MaximumTimerInterval = LongestTimer);
        services.TryAddSingleton<DurableClients>();
        services.TryAddSingleton<PendingIndex>();
        services.TryAddSingleton<Nudger>();
        services.TryAddSingleton<PendingSweep>();
        services.TryAddSingleton<IWakeups, DurableWakeups>();
        services.TryAddSingleton<IWaves, DurableWaves>();
        services.TryAddSingleton<WaveSweep>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITimedWork, OccasionSweep>());
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
