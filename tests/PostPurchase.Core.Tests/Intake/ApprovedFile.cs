using System.Runtime.CompilerServices;
using System.Text;

namespace PostPurchase.Core.Tests.Intake;

/// <summary>Compares text with a file that a person has checked, under <c>Intake/Approved</c>.</summary>
internal static class ApprovedFile
{
    /// <summary>
    /// Null where the text is the approved one. Else the text is written beside it as <c>*.received.txt</c>, to be checked and renamed,
    /// and the answer shows where they differ.
    /// </summary>
    /// <param name="name">Such as <c>shopify/orders_create</c>.</param>
    public static string? Difference(string name, string received, [CallerFilePath] string caller = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(caller) ?? ".", "Approved");
        var approvedPath = Path.Combine(folder, $"{name}.txt");
        var receivedPath = Path.Combine(folder, $"{name}.received.txt");
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        if (string.Equals(approved, received, StringComparison.Ordinal))
        {
            File.Delete(receivedPath);
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(receivedPath)!);
        File.WriteAllText(receivedPath, received);
        return Describe(name, approved, received);
    }

    private static string Describe(string name, string approved, string received)
    {
        var text = new StringBuilder($"{name} differs from the approved file; the new text is in {name}.received.txt\n");
        var before = approved.Split('\n');
        var after = received.Split('\n');
        for (var line = 0; line < Math.Max(before.Length, after.Length); line++)
        {
            var was = line < before.Length ? before[line] : null;
            var now = line < after.Length ? after[line] : null;
            if (!string.Equals(was, now, StringComparison.Ordinal))
            {
                text.Append(was is null ? "" : $"  - {was}\n").Append(now is null ? "" : $"  + {now}\n");
            }
        }

        return text.ToString();
    }
}
