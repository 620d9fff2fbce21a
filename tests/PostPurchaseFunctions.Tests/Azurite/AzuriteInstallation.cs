namespace PostPurchaseFunctions.Tests.Azurite;

/// <summary>The Table Storage emulator that <c>npm ci --prefix tests</c> installs.</summary>
internal static class AzuriteInstallation
{
    /// <summary>The emulator's start script, or null where it is not installed.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why a test that needs it is skipped; never on CI, where a missing emulator is a failure.</summary>
    public static string? SkipReason { get; } = Path is null && Environment.GetEnvironmentVariable("CI") != "true"
        ? "Azurite is not installed: run `npm ci --prefix tests`."
        : null;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "PostPurchaseFunctions.sln")))
            {
                var script = System.IO.Path.Combine(
                    folder.FullName, "tests", "node_modules", "azurite", "dist", "src", "table", "main.js");
                return File.Exists(script) ? script : null;
            }
        }

        return null;
    }
}
