namespace PostPurchase.Local.Storage;

/// <summary>A few values that the host keeps about itself, such as where the simulated clock stands.</summary>
internal sealed class SettingsTable(SqliteDatabase database)
{
    public const string CreateTable =
        "CREATE TABLE meta(key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;";

    private const string SelectOne = "SELECT value FROM meta WHERE key = ?";
    private const string Upsert =
        "INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value";

    private const string InsertOne = "INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO NOTHING";

    /// <summary>The value, or null where none was set.</summary>
    public string? Get(string key) => database.Read(key, Select);

    /// <summary>The task ends when the value is durable.</summary>
    public Task Set(string key, string value) => database.Write(session =>
    {
        session.Use(Upsert).Bind(key).Bind(value).Run();
        return true;
    });

    /// <summary>Sets the value where none is set; answers the one that is there now.</summary>
    public Task<string> GetOrAdd(string key, string value) => database.Write(session =>
    {
        session.Use(InsertOne).Bind(key).Bind(value).Run();
        return Select(session, key) ?? value;
    });

    private static string? Select(Session session, string key) =>
        session.Use(SelectOne).Bind(key).First(static row => row.Text(0));
}
