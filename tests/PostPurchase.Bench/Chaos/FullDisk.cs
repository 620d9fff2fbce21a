using System.Globalization;
using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Chaos;

/// <summary>
/// A small file system in memory that has no room left for a while (SQLITE_FULL): its size is set to what is used. Only root may.
/// </summary>
internal sealed class FullDisk : Trouble, IDisposable
{
    private const string Roomy = "8g";

    private readonly string _folder;

    private FullDisk(string folder) => _folder = folder;

    public override string Name => "full disk";

    public override bool StopsWriting => true;

    /// <summary>Puts the file system into an empty folder; null where this machine does not let us.</summary>
    public static FullDisk? Mount(string folder) =>
        OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={Roomy}", "tmpfs", folder) ? new FullDisk(folder) : null;

    public override Task Begin(HostProcess host)
    {
        var disk = new DriveInfo(_folder);
        var used = disk.TotalSize - disk.AvailableFreeSpace;
        return Task.FromResult(Run("mount", "-o", string.Create(CultureInfo.InvariantCulture, $"remount,size={used}"), _folder));
    }

    public override Task End(HostProcess host) => Run("mount", "-o", $"remount,size={Roomy}", _folder)
        ? Task.CompletedTask
        : throw new InvalidOperationException("The file system could not be made larger again.");

    public void Dispose() => Run("umount", _folder);

    private static bool Run(string program, params string[] arguments) => MountTool.Run(program, arguments) == 0;
}
