using PostPurchase.Core.Reconciling;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>The APIs of the shop's systems that are asked for orders. No message repeats a secret.</summary>
internal static class ConnectionListCheck
{
    private const string Path = "$.connections";

    public static void Add(IReadOnlyList<ShopConnection>? connections, bool allowLoopback, Findings findings)
    {
        if (!findings.Needs(Path, connections) || connections is null)
        {
            return;
        }

        for (var index = 0; index < connections.Count; index++)
        {
            var at = $"{Path}[{index}]";
            if (connections[index] is not { Platform: not null, Address: not null, Secret: not null } connection)
            {
                findings.Add(at, "Eine Verbindung hat Shopsystem, Adresse und Geheimnis.", "A connection has platform, address and secret.");
                continue;
            }

            if (!ConnectionRules.Platforms.Contains(connection.Platform))
            {
                findings.Add($"{at}.platform", $"Eins von {string.Join(", ", ConnectionRules.Platforms)}.", $"One of {string.Join(", ", ConnectionRules.Platforms)}.");
            }
            else if (connections.Take(index).Any(other => other?.Platform == connection.Platform))
            {
                findings.Add($"{at}.platform", "Zu diesem Shopsystem gibt es schon eine Verbindung.", "There is a connection to this platform already.");
            }

            foreach (var problem in ConnectionRules.Check(connection, allowLoopback))
            {
                Add(at, problem, findings);
            }
        }
    }

    private static void Add(string at, ConnectionProblem problem, Findings findings)
    {
        switch (problem)
        {
            case ConnectionProblem.BadAddress:
                findings.Add($"{at}.address", "Eine Adresse, die mit https:// beginnt, ohne Passwort, Fragezeichen und #.", "An address that begins with https://, without password, question mark and #.");
                break;
            case ConnectionProblem.ClosedAddress:
                findings.Add($"{at}.address", "Das ist keine öffentliche Adresse.", "This is no public address.");
                break;
            case ConnectionProblem.BadKeyId:
                findings.Add($"{at}.keyId", "Das fehlt oder hat Zeichen, die kein Schlüssel hat.", "This is missing, or has characters that no key has.");
                break;
            case ConnectionProblem.BadSecret:
                findings.Add($"{at}.secret", "Das fehlt oder hat Zeichen, die kein Geheimnis hat.", "This is missing, or has characters that no secret has.");
                break;
            default:
                throw new InvalidOperationException($"No rule for {problem}.");
        }
    }
}
