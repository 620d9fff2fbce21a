using System.CommandLine;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;

namespace PostPurchase.Local.Campaigns;

/// <summary>Reads a campaign from a file for a command.</summary>
internal static class CampaignText
{
    /// <summary>Null where it can't run; all that is wrong with it is printed.</summary>
    public static async Task<Campaign?> Read(FileInfo file, string language, InvocationConfiguration streams, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            await streams.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return null;
        }

        // A file beyond the reader's limit is not read into memory.
        await using var stream = file.OpenRead();
        var json = new byte[(int)Math.Min(stream.Length, CampaignReader.MaxBytes + 1)];
        await stream.ReadExactlyAsync(json, cancellation);
        switch (CampaignReader.Read(json, language))
        {
            case CampaignReading.Valid valid:
                return valid.Campaign;
            case CampaignReading.Invalid invalid:
                foreach (var problem in invalid.Problems)
                {
                    await streams.Output.WriteLineAsync($"{problem.Path}: {problem.Message}");
                }

                return null;
            default:
                throw new InvalidOperationException("A reading is valid or invalid.");
        }
    }
}
