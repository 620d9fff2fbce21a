using System.CommandLine;
using System.Globalization;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Hosting;

/// <summary>The <c>rotate-link-key</c> command: new links are signed with a new key, those in mails already sent keep working.</summary>
internal static class RotateLinkKeyCommand
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "The data folder of the host, which must not be running.",
        DefaultValueFactory = _ => ServeOptions.DefaultData,
    };

    public static Command Create()
    {
        var command = new Command("rotate-link-key", "Signs new links with a new key; links in mails already sent keep working.") { Data };
        command.SetAction((parsed, _) => Run(parsed.GetRequiredValue(Data)));
        return command;
    }

    /// <returns>The exit code: 1 when the data folder can't be used.</returns>
    public static async Task<int> Run(string folder)
    {
        if (!File.Exists(Path.Combine(folder, SqliteDatabase.FileName)))
        {
            await Console.Error.WriteLineAsync($"'{folder}' is no data folder of a host.");
            return 1;
        }

        try
        {
            await using var database = SqliteDatabase.Open(folder);
            var keys = await LinkKeys.Rotate(new SettingsTable(database));
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"New links are signed with a new key; {keys} keys are accepted."));
            return 0;
        }
        catch (DataFolderException cause)
        {
            await Console.Error.WriteLineAsync(cause.Message);
            return 1;
        }
    }
}
