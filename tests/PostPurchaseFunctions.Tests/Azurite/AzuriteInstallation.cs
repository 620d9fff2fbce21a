using PostPurchase.TestKit.Azurite;

namespace PostPurchaseFunctions.Tests.Azurite;

/// <summary>Whether there is an emulator to test with.</summary>
internal static class AzuriteInstallation
{
    /// <summary>Why a test that needs it is skipped; never on CI, where a missing emulator is a failure.</summary>
    public static string? SkipReason { get; } = Environment.GetEnvironmentVariable("CI") == "true" ? null : AzuriteServer.Missing;
}
