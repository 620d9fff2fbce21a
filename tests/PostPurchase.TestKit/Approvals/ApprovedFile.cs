using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace PostPurchase.TestKit.Approvals;

/// <summary>
/// Compares text with a file that a person has checked, in the folder <c>Approved</c> beside the test. A mismatch writes the
/// received text beside it (<c>*.received.*</c>, ignored by git); to approve it, look at it and rename it.
/// </summary>
public static class ApprovedFile
{
    private const int LinesShown = 40;

    /// <summary>Fails, showing what differs, unless the text is the approved one.</summary>
    /// <param name="name">With extension, such as <c>shopify/orders_create.txt</c>.</param>
    public static void Matches(string name, string received, [CallerFilePath] string testFile = "")
    {
        var difference = Difference(name, received, testFile);
        Assert.True(difference is null, difference);
    }

    /// <summary>Null where the text is the approved one, else what differs.</summary>
    public static string? Difference(string name, string received, [CallerFilePath] string testFile = "")
    {
        var approvedPath = Path.Combine(Path.GetDirectoryName(testFile) ?? ".", "Approved", name);
        var receivedPath = Path.ChangeExtension(approvedPath, ".received" + Path.GetExtension(name));
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        if (string.Equals(approved, received, StringComparison.Ordinal))
        {
            File.Delete(receivedPath);
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(receivedPath) ?? ".");
        File.WriteAllText(receivedPath, received);
        return Describe(name, approved, received);
    }

    private static string Describe(string name, string approved, string received)
    {
        var text = new StringBuilder($"{name} differs from the approved file; the new text is beside it, as received.\n");
        var before = approved.Split('\n');
        var after = received.Split('\n');
        var shown = 0;
        for (var line = 0; line < Math.Max(before.Length, after.Length) && shown < LinesShown; line++)
        {
            var was = before.ElementAtOrDefault(line);
            var now = after.ElementAtOrDefault(line);
            if (!string.Equals(was, now, StringComparison.Ordinal))
            {
                shown++;
                text.Append(was is null ? "" : $"  - {was}\n").Append(now is null ? "" : $"  + {now}\n");
            }
        }

        return text.ToString();
    }
}
