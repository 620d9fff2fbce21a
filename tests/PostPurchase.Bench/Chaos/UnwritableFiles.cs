using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Chaos;

/// <summary>
/// Files that can be read but not written any more, as after a fault of the disk (SQLITE_IOERR): the process may write no byte into
/// a file (RLIMIT_FSIZE). Needs no rights; the process must ignore the signal that comes with it.
/// </summary>
internal sealed class UnwritableFiles : Trouble
{
    /// <summary>For <see cref="HostProcess.Shell"/>.</summary>
    public const string Shell = "trap '' XFSZ; exec dotnet \"$@\"";

    public override string Name => "unwritable files";

    public override bool StopsWriting => true;

    /// <summary>Whether this machine has what it takes.</summary>
    public static bool IsPossible
    {
        get
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo("prlimit", "--version") { RedirectStandardOutput = true, UseShellExecute = false });
                process?.WaitForExit();
                return process?.ExitCode == 0;
            }
            catch (Win32Exception)
            {
                return false;
            }
        }
    }

    public override Task Begin(HostProcess host) => Limit(host, "0:");

    public override Task End(HostProcess host) => Limit(host, "unlimited:");

    /// <summary>A host that was killed meanwhile has no limit any more.</summary>
    private static async Task Limit(HostProcess host, string most)
    {
        var id = host.Id.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(new ProcessStartInfo("prlimit", ["--pid", id, $"--fsize={most}"]) { RedirectStandardError = true, UseShellExecute = false });
        await process!.WaitForExitAsync();
    }
}
