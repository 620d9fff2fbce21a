using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace PostPurchase.Bench.Usual;

/// <summary>
/// The usual way in .NET: jobs that outlive the process, asked to be run again where a crash interrupted them, kept when they are done so
/// that an order told twice is scheduled once.
/// </summary>
internal static class QuartzApp
{
    private const int AtOnce = 64;

    public static async Task Run(string urls, string data, string sink, bool sends, bool recovers)
    {
        Directory.CreateDirectory(data);
        var database = await Prepare(Path.Combine(data, "quartz.db"));
        using var client = new SinkClient(sink);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(urls);
        builder.Services.AddSingleton(client);
        builder.Services.AddQuartz(quartz => quartz
            .UseDefaultThreadPool(AtOnce)
            .UsePersistentStore(store => store
                .UseSqlite(SqliteFactory.Instance, database)
                .ConfigureStore(options =>
                {
                    options.StoreJobDataAsStrings = true;
                    options.SchemaProvisioning = SchemaProvisioning.CreateIfMissing;
                })));
        await using var app = builder.Build();
        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()
            ?? throw new InvalidOperationException("There is no scheduler.");
        app.MapGet("/health/ready", () => TypedResults.Ok());
        app.MapPost("/orders/{order}", async (string order) => await Accepted(Schedule(scheduler, order, recovers)));
        app.MapPost("/send", async () => await Accepted(scheduler.Start().AsTask()));
        app.MapPost("/hold", async () => await Accepted(scheduler.Standby().AsTask()));
        if (sends)
        {
            await scheduler.Start();
        }

        await app.RunAsync();
        await scheduler.Shutdown();
    }

    private static async Task<IResult> Accepted(Task done)
    {
        await done;
        return TypedResults.Accepted((string?)null);
    }

    /// <summary>WAL is kept in the file; synchronous is FULL unless said otherwise (sqlite.org/pragma.html).</summary>
    private static async Task<string> Prepare(string path)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path }.ToString();
        await using var opened = new SqliteConnection(connection);
        await opened.OpenAsync();
        await using var command = opened.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task Schedule(IScheduler scheduler, string order, bool recovers)
    {
        if (await scheduler.Exists(new JobKey(UsualMails.Steps[0], order)))
        {
            return;
        }

        var now = TimeProvider.System.GetUtcNow();
        var jobs = UsualMails.Steps.Select((step, index) => (Job: Job(order, step, recovers), Due: now.AddMilliseconds(UsualMails.Delays[index])));
        await scheduler.ScheduleJobs(
            jobs.ToDictionary(
                planned => planned.Job,
                planned => (IReadOnlyCollection<ITrigger>)[TriggerBuilder.Create().ForJob(planned.Job).WithIdentity(planned.Job.Key.Name, order).StartAt(planned.Due).Build()]),
            new ScheduleJobOptions());
    }

    private static IJobDetail Job(string order, string step, bool recovers) => JobBuilder.Create<QuartzMail>()
        .WithIdentity(step, order)
        .UsingJobData("email", string.Create(CultureInfo.InvariantCulture, $"customer-{order}@example.com"))
        .StoreDurably()
        .RequestRecovery(recovers)
        .Build();
}
