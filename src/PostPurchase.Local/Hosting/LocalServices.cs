using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Access;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Links;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Hosting;

/// <summary>What the local host puts under the application services: SQLite, a mailbox, a clock and a loop.</summary>
internal static class LocalServices
{
    private const int KeyBytes = 32;

    public static async Task AddLocalHost(this IServiceCollection services, SqliteDatabase database, ServeOptions options)
    {
        var settings = new SettingsTable(database);
        var clock = await OpenClock(settings, options);
        services.AddSingleton(settings);
        services.AddSingleton(clock);
        services.AddSingleton<IClock>(clock);
        services.AddSingleton(new CustomerKeys(await Key(settings, "customer-key")));
        var linkKeys = await LinkKeys.Open(settings);
        services.AddSingleton(new LinkSigner(linkKeys));
        services.AddSingleton(new SessionSigner(linkKeys));
        services.AddSingleton(provider => new MailLinks(provider.GetRequiredService<LinkSigner>(), options.PublicAddress));
        if (!options.IsLoopbackOnly)
        {
            services.AddSingleton<IShops, LoopbackOnlyShops>();
        }

        services.AddSingleton(options.Quota);
        services.AddSingleton(new OutgoingOptions(AllowLoopback: options.IsLoopbackOnly));
        services.AddSingleton<SqliteStore>();
        services.AddSingleton<IPartitionStore>(provider => provider.GetRequiredService<SqliteStore>());
        services.AddSingleton<WakeTable>();
        services.AddSingleton<MailboxTable>();
        services.AddSingleton<IMailSender>(provider => provider.GetRequiredService<MailboxTable>());
        services.AddSingleton<IOrderTraces, MailboxTraces>();
        services.AddSingleton<WorkSignal>();
        services.AddSingleton<IWakeups, LocalWakeups>();
        services.AddSingleton<IWaves, LocalWaves>();
        services.AddSingleton<IOutboxSignal, LocalOutboxSignal>();
        services.AddSingleton<IntakePressure>();
        services.AddSingleton<ITimedWork, LocalOccasions>();
        services.AddSingleton<DueWork>();
        services.AddSingleton<WakeLoop>();
        services.AddHostedService(provider => provider.GetRequiredService<WakeLoop>());
    }

    /// <summary>
    /// A simulated clock goes on where it stood. A data folder keeps the kind of clock it was made with: mails of a moved
    /// clock would lie in the future of the machine's.
    /// </summary>
    private static async Task<HostClock> OpenClock(SettingsTable settings, ServeOptions options)
    {
        var stood = settings.Get(WakeLoop.ClockSetting);
        if (!options.SimulatedClock)
        {
            return stood is null ? new HostClock.OfMachine() : throw new UnusableOptionsException(
                $"The data folder '{options.Data}' was used with a simulated clock; start with --clock simulated or another --data.");
        }

        var start = options.Start ?? SystemClock.Instance.GetCurrentInstant();
        var at = InstantPattern.ExtendedIso.Parse(
            await settings.GetOrAdd(WakeLoop.ClockSetting, InstantPattern.ExtendedIso.Format(start))).Value;
        return new HostClock.OfSimulation(at);
    }

    /// <summary>Made once for each data folder.</summary>
    private static async Task<byte[]> Key(SettingsTable settings, string name) =>
        Convert.FromBase64String(await settings.GetOrAdd(name, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))));
}
