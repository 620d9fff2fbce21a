using System.Diagnostics;

namespace PostPurchase.Bench.Usual;

/// <summary>Installs what BullMQ needs, where it is missing and can be had.</summary>
internal static class UsualInstall
{
    /// <summary>Beside the sources, where its lock file lies.</summary>
    public static string BullMqFolder { get; } = Path.Combine(Root(), "tests", "PostPurchase.Bench", "Usual", "bullmq");

    /// <summary>Null when BullMQ and Redis are there; else why not.</summary>
    public static async Task<string?> BullMq()
    {
        if (!await Runs("node", "--version"))
        {
            return "Node.js is not installed";
        }

        if (!Directory.Exists(Path.Combine(BullMqFolder, "node_modules", "bullmq"))
            && !await Runs("npm", "ci", "--prefix", BullMqFolder, "--no-audit", "--no-fund", "--loglevel=error"))
        {
            return "npm could not install bullmq";
        }

        return await Runs("redis-server", "--version") || await InstallRedis() ? null : "redis-server is not installed, and apt-get could not do it";
    }

    private static async Task<bool> InstallRedis() =>
        Environment.UserName == "root"
        && await Runs("apt-get", "update", "-qq")
        && await Runs("apt-get", "install", "-y", "-qq", "redis-server")
        && await Runs("redis-server", "--version");

    private static async Task<bool> Runs(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
            using var process = Process.Start(start);
            if (process is null)
            {
                return false;
            }

            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PostPurchaseFunctions.sln")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
