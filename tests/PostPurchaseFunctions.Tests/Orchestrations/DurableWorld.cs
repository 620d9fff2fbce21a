using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;
using PostPurchaseFunctions.Hosting;
using PostPurchaseFunctions.Orchestrations;
using PostPurchaseFunctions.Running;
using PostPurchaseFunctions.Tests.Orchestrations.Durable;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>The Azure host with its own services, orchestrator and activity, on an engine whose clock tests move.</summary>
internal sealed class DurableWorld : IClock, IShops, IAsyncDisposable
{
    /// <summary>One for all worlds: it reads its templates but once.</summary>
    private static readonly DefaultMessageRenderer Renderer = new();

    private readonly ServiceProvider _services;
    private readonly PendingIndex _marks;
    private Duration _error = Duration.Zero;

    /// <param name="start">Where the clock stands.</param>
    /// <param name="store">Which is on memory unless it is given.</param>
    /// <param name="sender">Makes the mail provider on the store; null for <see cref="Provider"/>.</param>
    /// <param name="longestTimer">Of the engine.</param>
    /// <param name="between">Stands between the product and the store, and not between the tests and the store.</param>
    public DurableWorld(
        Instant start,
        IPartitionStore? store = null,
        Func<IPartitionStore, IMailSender>? sender = null,
        TimeSpan? longestTimer = null,
        Func<IPartitionStore, IPartitionStore>? between = null)
    {
        var raw = store ?? new MemoryStore();
        Store = new CountingStore(between?.Invoke(raw) ?? raw);
        _marks = new PendingIndex(raw);
        Engine = new Engine(Orchestrate, RunActivity, start.ToDateTimeUtc())
        {
            LongestTimer = longestTimer ?? AzureServices.LongestTimer,
        };
        Client = new EngineClient(Engine);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));

        // Any host has one.
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { ApplicationName = "tests", EnvironmentName = "Production" });
        services.AddSingleton<IClock>(this);
        services.AddSingleton<IShops>(this);
        services.AddSingleton<IPartitionStore>(Store);
        services.AddSingleton(sender?.Invoke(Store) ?? Provider);
        services.AddSingleton<IMessageRenderer>(Renderer);
        services.AddSingleton<AdvanceOrder>();
        services.AddSingleton<TellOrders>();
        services.AddSingleton<OpenOccasion>();
        services.AddSingleton<PlanOccasion>();
        services.AddSingleton<CloseOccasion>();
        _services = services.AddAzureHost(Settings.Usable).BuildServiceProvider();
    }

    public Engine Engine { get; }

    public EngineClient Client { get; }

    public CountingStore Store { get; }

    public RecordingProvider Provider { get; } = new();

    public LogLines Logs { get; } = new();

    public Shop Shop { get; init; } = A.Shop();

    public Instant Now => Instant.FromDateTimeUtc(Engine.Now);

    public int WorkItems => Engine.Turns + Engine.ActivityRuns;

    /// <summary>Called in the n-th look at an order, before anything is read.</summary>
    public Func<int, Task> BeforeLook { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called in the n-th look, after all is done.</summary>
    public Func<int, Task> AfterLook { get; set; } = _ => Task.CompletedTask;

    public int Looks { get; private set; }

    /// <summary>How wrong the clock of the machine is that makes the n-th look; the platform's own is right.</summary>
    public Func<int, Duration> ClockError { get; set; } = _ => Duration.Zero;

    /// <summary>Called before the n-th page of a wave.</summary>
    public Func<int, Task> BeforePage { get; set; } = _ => Task.CompletedTask;

    public int Pages { get; private set; }

    /// <summary>Pages of occasions that were planned.</summary>
    public int OccasionPages { get; private set; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Instant GetCurrentInstant() => Now + _error;

    public ValueTask<Shop?> Find(ShopId id, CancellationToken cancellation) => new(id == Shop.Id ? Shop : null);

    /// <summary>Takes the events in now, each as a webhook of its own, and does nothing else yet.</summary>
    public async Task Tell(params OrderEvent[] events)
    {
        Get<DurableClients>().Bind(Client);
        foreach (var happened in events)
        {
            var recorded = new RecordedEvent(PostPurchase.Core.Orders.EventId.Of(happened), happened, Now, "test");
            var key = new OrderKey(Shop.Id, happened.OrderId);
            await Get<OrderLog>().Append(key, "webhook-" + recorded.Id, [recorded], Now, CancellationToken.None);
        }
    }

    /// <summary>Takes the events in and does what they cause.</summary>
    public async Task Happens(params OrderEvent[] events)
    {
        await Tell(events);
        await Engine.Settle();
    }

    public async Task Sweep()
    {
        Get<DurableClients>().Bind(Client);
        await Get<WaveSweep>().Run(CancellationToken.None);
        await Get<PendingSweep>().Run(CancellationToken.None);
    }

    /// <summary>The part of the sweep that starts the planning of occasions.</summary>
    public async Task SweepOccasions()
    {
        Get<DurableClients>().Bind(Client);
        await Get<IEnumerable<ITimedWork>>().OfType<OccasionSweep>().Single().Run(Now, CancellationToken.None);
    }

    /// <summary>Moves the clock from one piece of work to the next, with a sweep at each minute that finds something.</summary>
    public async Task MoveTo(Instant to)
    {
        await Engine.Settle();
        while (true)
        {
            var message = Engine.NextVisible is { } visible ? Instant.FromDateTimeUtc(visible) : (Instant?)null;
            var sweep = await NextSweep();
            if (Earlier(message, sweep) is not { } next || next > to)
            {
                break;
            }

            Engine.Now = Instant.Max(Now, next).ToDateTimeUtc();
            if (next == sweep)
            {
                await Sweep();
            }

            await Engine.Settle();
        }

        Engine.Now = to.ToDateTimeUtc();
    }

    public async Task<int> CountMarks()
    {
        var count = 0;
        for (var bucket = 0; bucket < PendingIndex.Buckets; bucket++)
        {
            count += (await _marks.List(bucket, Instant.FromUtc(2100, 1, 1, 0, 0), null, 1000, CancellationToken.None)).Count;
        }

        return count;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static Instant? Earlier(Instant? one, Instant? other) =>
        one is { } a && other is { } b ? Instant.Min(a, b) : one ?? other;

    /// <summary>The next full minute, if a mark is old enough by then; else the minute in which the oldest will be.</summary>
    private async Task<Instant?> NextSweep()
    {
        if (await CountMarks() == 0)
        {
            return null;
        }

        for (var ahead = 1; ; ahead++)
        {
            var minute = Instant.FromUnixTimeSeconds(((Now.ToUnixTimeSeconds() / 60) + ahead) * 60);
            for (var bucket = 0; bucket < PendingIndex.Buckets; bucket++)
            {
                if ((await _marks.List(bucket, minute - PendingSweep.Patience, null, 1, CancellationToken.None)).Count > 0)
                {
                    return minute;
                }
            }
        }
    }

    private static Task Orchestrate(TaskOrchestrationContext context) => context.Name.Name switch
    {
        nameof(CampaignWave) => CampaignWave.Run(context),
        nameof(OccasionRun) => OccasionRun.Run(context),
        nameof(OccasionPart) => OccasionPart.Run(context),
        _ => OrderJourney.Run(context),
    };

    private async Task<string> RunOccasion(string name, string input)
    {
        var look = JsonSerializer.Deserialize<OccasionLook>(input)!;
        switch (name)
        {
            case nameof(OpenOccasion):
                return JsonSerializer.Serialize(await Get<OpenOccasion>().Run(look, CancellationToken.None));
            case nameof(PlanOccasion):
                OccasionPages++;
                return JsonSerializer.Serialize(await Get<PlanOccasion>().Run(look, Client, CancellationToken.None));
            default:
                return JsonSerializer.Serialize(await Get<CloseOccasion>().Run(look, CancellationToken.None));
        }
    }

    private async Task<string> RunActivity(string name, string input)
    {
        if (name == nameof(TellOrders))
        {
            await BeforePage(++Pages);
            return JsonSerializer.Serialize(
                await Get<TellOrders>().Run(JsonSerializer.Deserialize<WaveLook>(input)!, Client, CancellationToken.None));
        }

        if (name is nameof(OpenOccasion) or nameof(PlanOccasion) or nameof(CloseOccasion))
        {
            return await RunOccasion(name, input);
        }

        Assert.Equal(nameof(AdvanceOrder), name);
        var look = ++Looks;
        await BeforeLook(look);
        _error = ClockError(look);
        var result = await Get<AdvanceOrder>().Run(JsonSerializer.Deserialize<OrderLook>(input)!, CancellationToken.None);
        _error = Duration.Zero;
        await AfterLook(look);
        return JsonSerializer.Serialize(result);
    }
}
