using System.Runtime.CompilerServices;

namespace PostPurchase.Core.Tests.Messages;

/// <summary>
/// Compares with an approved file. A mismatch writes the received text beside it (<c>*.received.*</c>, ignored by git) and fails;
/// to approve, look at it and rename it.
/// </summary>
internal static class Approved
{
    public static void Matches(string name, (string Extension, string Text)[] parts, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Approved");
        Directory.CreateDirectory(folder);
        var differences = parts.Select(part => Difference(folder, name, part.Extension, part.Text)).OfType<string>().ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string? Difference(string folder, string name, string extension, string received)
    {
        var approvedFile = Path.Combine(folder, $"{name}.{extension}");
        var receivedFile = Path.Combine(folder, $"{name}.received.{extension}");
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : "";
        if (approved == received)
        {
            File.Delete(receivedFile);
            return null;
        }

        File.WriteAllText(receivedFile, received);
        return $"{Path.GetFileName(receivedFile)} differs from what was approved: {FirstDifference(approved, received)}";
    }

    private static string FirstDifference(string approved, string received)
    {
        var (before, after) = (approved.Split('\n'), received.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1} was '{before.ElementAtOrDefault(line)}' and is '{after.ElementAtOrDefault(line)}'";
    }
}
