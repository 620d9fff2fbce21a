using System.ComponentModel;
using System.Diagnostics;

namespace PostPurchase.Bench.Chaos;

/// <summary>Runs what mounts and mends file systems. Only root may.</summary>
internal static class MountTool
{
    /// <returns>Its exit code; -1 where the program is not there.</returns>
    public static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            });
            process?.WaitForExit();
            return process?.ExitCode ?? -1;
        }
        catch (Win32Exception)
        {
            return -1;
        }
    }
}
