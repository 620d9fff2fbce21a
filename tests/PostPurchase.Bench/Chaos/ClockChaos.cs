using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using NodaTime;
using PostPurchase.Bench.Hosting;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;
using PostPurchase.TestKit.Webhooks;
using PostPurchase.Web;

namespace PostPurchase.Bench.Chaos;

/// <summary>
/// The local host's own services on a machine whose clock jumps forward and back by up to a day, while true time goes on. Early is what
/// is sent before its time by the clock that the host had. A birthday mail is due where the first look after nine that day came before
/// eight in the evening: a clock may jump over the whole day.
/// </summary>
/// <param name="farthest">How far the clock jumps; null for a day.</param>
public sealed class ClockChaos(string data, int orders, int jumps, int seed, Duration? farthest = null)
{
    private const int HoursAfter = 7 * 24;
    private const string LastOfAll = "survey-reminder";

    private readonly Duration _farthest = farthest ?? Duration.FromHours(24);
    private readonly ChaosOrder[] _orders = [.. Enumerable.Range(1, orders).Select(number => new ChaosOrder(number, SpreadsBirthdays: true))];
    private readonly List<Instant> _looks = [];
    private readonly JumpingClock _clock = new(ChaosOrder.Start);
    private readonly Random _random = new(seed);

    public async Task<ChaosResult> Run()
    {
        await using var services = await Services();
        var cap = new FrequencyCap { Advertising = new() { Most = 100 }, NonContractPerDay = 0 };
        await services.GetRequiredService<StoredShops>().Save(DemoShop.Create() with { FrequencyCap = cap }, CancellationToken.None);
        await ClubDesk.Publish(services, ChaosOrder.Start);
        var running = services.GetServices<IHostedService>().ToList();
        foreach (var service in running)
        {
            await service.StartAsync(CancellationToken.None);
        }

        await Tell(services, _orders.SelectMany(order => order.AtFirst()));
        await Jump(services);
        foreach (var service in running)
        {
            await service.StopAsync(CancellationToken.None);
        }

        return Check(services.GetRequiredService<MailboxTable>());
    }

    private async Task<ServiceProvider> Services()
    {
        var database = SqliteDatabase.Open(data);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { ApplicationName = "chaos", EnvironmentName = "Production" });
        services.AddSingleton(_ => database);
        await services.AddLocalHost(database, new ServeOptions { Data = data });
        services.AddPostPurchase();
        services.Replace(ServiceDescriptor.Singleton<HostClock>(_clock));
        services.Replace(ServiceDescriptor.Singleton<IClock>(_clock));
        return services.BuildServiceProvider();
    }

    /// <summary>True time goes on evenly; the clock is right at one look and wrong at the next.</summary>
    private async Task Jump(IServiceProvider services)
    {
        var step = (ChaosOrder.End - ChaosOrder.Start) / jumps;
        var told = false;
        for (var jump = 1; jump <= jumps; jump++)
        {
            var truly = ChaosOrder.Start + (step * jump);
            if (!told && truly >= ChaosOrder.Middle)
            {
                told = true;
                await Look(services, ChaosOrder.Middle);
                await Tell(services, _orders.SelectMany(order => order.InTheMiddle()));
            }

            await Look(services, _random.Next(2) == 0 ? truly : truly + (_farthest * ((2 * _random.NextDouble()) - 1)));
        }

        // A mail whose hours the clock jumped over waits for the next day it may come on, and what follows it comes later too.
        for (var hour = 0; hour <= HoursAfter; hour++)
        {
            await Look(services, ChaosOrder.End + Duration.FromHours(hour));
        }
    }

    private async Task Look(IServiceProvider services, Instant at)
    {
        _clock.JumpTo(at);
        _looks.Add(at);
        await Settle(services);
    }

    private async Task Tell(IServiceProvider services, IEnumerable<StandardWebhook> webhooks)
    {
        var intake = services.GetRequiredService<WebhookIntake>();
        foreach (var webhook in webhooks)
        {
            var now = _clock.GetCurrentInstant();
            var sent = webhook with { SentAt = now };
            var request = new WebhookRequest(sent.Headers(), System.Text.Encoding.UTF8.GetBytes(sent.Body)) { ReceivedAt = now };
            var result = await intake.Receive(new ShopId(DemoShop.Id), "standard", request, now, CancellationToken.None);
            if (result is not IntakeResult.Accepted)
            {
                throw new InvalidOperationException($"The host did not take {webhook.Id}: {result}");
            }
        }

        await Settle(services);
    }

    /// <summary>Tells the loop to look, as its own timer would within half a minute, and waits until nothing is due.</summary>
    private Task Settle(IServiceProvider services)
    {
        var (signal, wakes) = (services.GetRequiredService<WorkSignal>(), services.GetRequiredService<WakeTable>());
        var occasions = services.GetRequiredService<OccasionAgenda>();
        var now = _clock.GetCurrentInstant();
        return Patience.WithProcesses.Until($"all done that is due by {now}", IsSettled, TimeSpan.Zero);

        async Task<bool> IsSettled()
        {
            signal.Raise();
            await Task.Delay(5);
            return !(await occasions.NextDue(now, CancellationToken.None) <= now) && wakes.CountDueBy(now) == 0;
        }
    }

    private ChaosResult Check(MailboxTable mailbox)
    {
        var check = new ChaosCheck(_orders, _looks);
        var page = mailbox.Page(new MailboxFilter(), MailboxPosition.Start, int.MaxValue);
        foreach (var entry in page.Entries)
        {
            // By then one more is due than the model has; who has objected is still not to get it.
            var order = Array.Find(_orders, order => order.Id == entry.Mail.Order?.Value);
            if (order is { ObjectedAt: null } && entry.Mail.Step == LastOfAll)
            {
                continue;
            }

            check.Add(entry.Mail.Order?.Value ?? "", entry.Mail.Step, entry.SentAt);
        }

        return new ChaosResult
        {
            Orders = orders,
            Kills = 0,
            Troubles = 0,
            Mails = check.Mails,
            PutOff = 0,
            Lost = check.Lost,
            Doubled = check.Doubled,
            Early = check.Early,
            WithoutBasis = check.WithoutBasis,
            JumpedOver = check.JumpedOver,
            WrongAnswers = [],
            Latest = check.Latest,
        };
    }
}
