namespace PostPurchase.Local.Tests.Chaos;

/// <summary>A test that mounts a disk, which only root may.</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute() => Skip = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/dev/loop-control")
        ? null
        : "Only root may mount a disk, on Linux with loop devices; run the tests as root to have it tested.";
}
