using System.Diagnostics;
using System.Reflection;

namespace PostPurchase.Local.Hosting;

/// <summary>
/// Runs a long computation with profile-guided optimization, which makes a dry run faster by a sixth. The host does without, since it
/// would be slow for its first minutes (docs/performance.md), and the runtime reads the setting only when a process starts
/// (learn.microsoft.com/dotnet/core/runtime-config/compilation): so the command starts itself again.
/// </summary>
internal static class ProfileGuided
{
    private const string Setting = "DOTNET_TieredPGO";

    /// <summary>The exit code of the second start; null where none is needed, or none is possible.</summary>
    public static async Task<int?> Run(string[] args)
    {
        if (args is not ["simulate", ..]
            || Environment.GetEnvironmentVariable(Setting) is not null
            || Environment.ProcessPath is not { } program
            || Assembly.GetEntryAssembly()?.Location is not { Length: > 0 } assembly)
        {
            return null;
        }

        var again = new ProcessStartInfo(program) { UseShellExecute = false, Environment = { [Setting] = "1" } };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            again.ArgumentList.Add(assembly);
        }

        foreach (var arg in args)
        {
            again.ArgumentList.Add(arg);
        }

        using var child = Process.Start(again) ?? throw new InvalidOperationException($"{program} could not be started.");
        await child.WaitForExitAsync();
        return child.ExitCode;
    }
}
