namespace PostPurchase.Local.Storage;

/// <summary>Brings a database up to this version of the program. The number of steps taken is SQLite's <c>user_version</c>.</summary>
internal static class Schema
{
    // A step that was released is never changed; a change is a further step.
    private static readonly string[] Steps =
    [
        WriteSession.CreateTable + RowTable.CreateTable,
        WakeTable.CreateTable,
        MailboxTable.CreateTable,
        SettingsTable.CreateTable,
        RowTable.TakeContentOutOfIndex,
        MailboxTable.NameByOrder,
    ];

    /// <summary>Takes the steps that the database has not had: all or, where one fails, none.</summary>
    /// <exception cref="DataFolderException">A newer program has written the database.</exception>
    public static void Migrate(WriteSession session)
    {
        var version = session.Use("PRAGMA user_version").First(row => row.Long(0));
        if (version > Steps.Length)
        {
            throw new DataFolderException(
                $"The database has schema {version}, this program knows {Steps.Length}: it was written by a newer version.");
        }

        if (version < Steps.Length)
        {
            // One transaction, since each is flushed to disk several times, which a new database would wait for at every step.
            session.Run($"BEGIN IMMEDIATE; {string.Concat(Steps[(int)version..])} PRAGMA user_version = {Steps.Length}; COMMIT");
        }
    }
}
