namespace PostPurchase.TestKit;

/// <summary>The real payloads that lie beside the project, if they do.</summary>
public static class SharedSamples
{
    /// <summary>The folder, or null where it is missing.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Why a test that reads them is skipped; null where they are there.</summary>
    public static string? SkipReason { get; } =
        Folder is null ? "The folder ../shared/samples with real payloads is not beside the project." : null;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PostPurchaseFunctions.sln")))
            {
                var samples = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "samples"));
                return Directory.Exists(samples) ? samples : null;
            }
        }

        return null;
    }
}
