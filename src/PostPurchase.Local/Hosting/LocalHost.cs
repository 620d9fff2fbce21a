using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Pages;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;
using PostPurchase.Web;

namespace PostPurchase.Local.Hosting;

/// <summary>The product on one machine.</summary>
internal static class LocalHost
{
    /// <summary>Runs until it is told to stop.</summary>
    /// <returns>The exit code: 1 when the data folder or the addresses can't be used.</returns>
    public static async Task<int> Run(ServeOptions options, CancellationToken cancellation)
    {
        try
        {
            await using var app = await Build(options);
            await app.StartAsync(cancellation);
            Welcome.Print(app, options);
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (Exception cause) when (cause is DataFolderException or UnusableOptionsException or IOException)
        {
            await Console.Error.WriteLineAsync(cause.Message);
            return 1;
        }
    }

    /// <summary>The host, ready to start.</summary>
    /// <param name="options">What the host was asked for.</param>
    /// <param name="replace">Puts other services in place of the host's; null: all are the host's own.</param>
    /// <exception cref="DataFolderException">The data folder can't be used.</exception>
    /// <exception cref="UnusableOptionsException">The options contradict each other or what is in the data folder.</exception>
    public static async Task<WebApplication> Build(ServeOptions options, Action<IServiceCollection>? replace = null)
    {
        // Not the current folder: configuration is watched for changes there, and the data folder may lie in it.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(options.Urls.Split(';'));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // It repeats, with a stack trace, what Run says in a line: such as that the port is taken.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        var database = SqliteDatabase.Open(options.Data);
        builder.Services.AddSingleton(_ => database);
        await builder.Services.AddLocalHost(database, options);
        builder.Services.AddPostPurchase();
        builder.Services.AddLocalPages();
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        await CreateDemoShop(app, options);
        app.Use(app.Services.GetRequiredService<IntakePressure>().Count);
        app.MapPostPurchase();
        app.MapLocalPages();
        return app;
    }

    /// <summary>Where the host listens once started; differs from what was asked for where a port was left to the system.</summary>
    public static IReadOnlyCollection<string> Addresses(WebApplication app) =>
        [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []];

    private static async Task CreateDemoShop(WebApplication app, ServeOptions options)
    {
        var shops = app.Services.GetRequiredService<StoredShops>();
        var demo = await shops.Find(new ShopId(DemoShop.Id), CancellationToken.None);
        if (demo is null && options.IsLoopbackOnly)
        {
            await shops.Save(DemoShop.Create(), CancellationToken.None);
        }
    }
}
