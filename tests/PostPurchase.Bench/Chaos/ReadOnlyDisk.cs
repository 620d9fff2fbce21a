using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Chaos;

/// <summary>
/// A disk that turns read-only in the middle of everything, with the host's files open, as ext4 does after a fault of its own
/// (mount(8), <c>errors=remount-ro</c>; <c>abort</c> brings it about). Then nothing can be written until the file system has been
/// checked and mounted anew, which takes a host that is stopped. The disk is a file. Only root may mount it.
/// </summary>
internal sealed class ReadOnlyDisk : Trouble, IDisposable
{
    private const long Size = 1L << 30;

    /// <summary>e2fsck(8): 0 is nothing wrong, 1 errors corrected.</summary>
    private const int Corrected = 1;

    private readonly string _folder;

    private ReadOnlyDisk(string folder) => _folder = folder;

    public override string Name => "read-only disk";

    public override bool StopsWriting => true;

    public override bool IsMendedAtRest => true;

    private string Image => _folder + ".image";

    /// <summary>Puts the file system into an empty folder; null where this machine does not let us.</summary>
    public static ReadOnlyDisk? Mount(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var disk = new ReadOnlyDisk(folder);
        using (var image = File.Create(disk.Image))
        {
            image.SetLength(Size);
        }

        if (MountTool.Run("mkfs.ext4", "-q", "-F", disk.Image) == 0 && disk.Mount())
        {
            return disk;
        }

        File.Delete(disk.Image);
        return null;
    }

    public override Task Begin(HostProcess host) => MountTool.Run("mount", "-o", "remount,abort", _folder) >= 0 && IsReadOnly()
        ? Task.CompletedTask
        : throw new InvalidOperationException("The file system could not be made read-only.");

    public override Task End(HostProcess host)
    {
        var isMended = MountTool.Run("umount", _folder) == 0
            && MountTool.Run("e2fsck", "-f", "-y", Image) is >= 0 and <= Corrected
            && Mount();
        return isMended ? Task.CompletedTask : throw new InvalidOperationException("The file system could not be mended.");
    }

    public void Dispose()
    {
        MountTool.Run("umount", _folder);
        File.Delete(Image);
    }

    private bool Mount() => MountTool.Run("mount", "-o", "loop,errors=remount-ro", Image, _folder) == 0;

    private bool IsReadOnly()
    {
        try
        {
            var probe = Path.Combine(_folder, "probe");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
