using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace PostPurchase.Local.Tests.Privacy;

/// <summary>All that a data folder holds, as text: each value of each table, and the bytes of the files, freed pages and logs included.</summary>
internal static partial class StoredTexts
{
    public static IReadOnlyList<string> Of(string folder)
    {
        var texts = new List<string>();
        var database = Path.Combine(folder, "postpurchase.db");
        using (var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False"))
        {
            connection.Open();
            foreach (var table in Column(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
            {
                texts.AddRange(Rows(connection, table));
            }
        }

        texts.AddRange(Directory.EnumerateFiles(folder).Where(file => !file.EndsWith("lock", StringComparison.Ordinal)).Select(Content));
        return [.. texts.Select(Decoded)];
    }

    private static string Content(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Path.GetFileName(file) + " " + Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static List<string> Rows(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name comes from the database's own list of tables.
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var values = Enumerable.Range(0, reader.FieldCount)
                .Select(column => reader.GetValue(column) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{reader.GetValue(column)}");
            rows.Add($"{table}: {string.Join(' ', values)}");
        }

        return rows;
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    /// <summary>With what stands there as base64: the payloads that could not be understood.</summary>
    private static string Decoded(string text) => Base64().Replace(text, match =>
        Convert.TryFromBase64String(match.Groups["body"].Value, new byte[match.Length], out _)
            ? match.Value + Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups["body"].Value))
            : match.Value);

    [GeneratedRegex("\"body\":\"(?<body>[A-Za-z0-9+/=]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Base64();
}
