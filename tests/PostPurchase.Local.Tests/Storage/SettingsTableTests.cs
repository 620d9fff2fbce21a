using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Tests.Storage;

public sealed class SettingsTableTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_value_is_what_was_set_last()
    {
        await using var database = SqliteDatabase.Open(_folder.Path);
        var settings = new SettingsTable(database);
        Assert.Null(settings.Get("clock"));

        await settings.Set("clock", "earlier");
        await settings.Set("clock", "");

        Assert.Equal("", settings.Get("clock"));
    }

    [Fact]
    public async Task A_value_is_added_only_once_and_outlives_the_process()
    {
        await using (var database = SqliteDatabase.Open(_folder.Path))
        {
            Assert.Equal("first", await new SettingsTable(database).GetOrAdd("key", "first"));
        }

        await using var reopened = SqliteDatabase.Open(_folder.Path);

        Assert.Equal("first", await new SettingsTable(reopened).GetOrAdd("key", "second"));
        Assert.Equal("first", new SettingsTable(reopened).Get("key"));
    }
}
