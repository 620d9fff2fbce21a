using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reconciling;

/// <summary>Sets, tries and removes connections to the APIs of a shop's systems.</summary>
public sealed class ConnectionDesk(StoredShops shops, ShopOrders orders, AuditLog audit, OutgoingOptions options)
{
    public async ValueTask<ConnectionAnswer> Save(
        ShopId shop, string platform, ConnectionDraft draft, Who who, Instant now, CancellationToken cancellation)
    {
        ConnectionAnswer answer = new ConnectionAnswer.Invalid([ConnectionProblem.UnknownPlatform]);
        if (!orders.Platforms.Contains(platform, StringComparer.Ordinal))
        {
            return answer;
        }

        await shops.Change(
            shop,
            before =>
            {
                answer = Apply(before, platform, draft, now);
                return answer is ConnectionAnswer.Saved saved ? With(before, platform, saved.Connection) : before;
            },
            cancellation);
        if (answer is ConnectionAnswer.Saved { Connection: { } saved })
        {
            await audit.Note(shop, who, AuditedAction.ConnectionSaved, platform, saved.Address, now, cancellation);
        }

        return answer;
    }

    /// <returns>False where there was none.</returns>
    public async ValueTask<bool> Remove(ShopId shop, string platform, Who who, Instant now, CancellationToken cancellation)
    {
        var removed = false;
        await shops.Change(
            shop,
            before =>
            {
                removed = ShopOrders.ConnectionOf(before, platform) is not null;
                return removed ? With(before, platform, null) : before;
            },
            cancellation);
        if (removed)
        {
            await audit.Note(shop, who, AuditedAction.ConnectionRemoved, platform, null, now, cancellation);
        }

        return removed;
    }

    /// <summary>Asks for the orders of the last hour.</summary>
    /// <returns>Null where the shop answered; a pause that it asks for is an answer too.</returns>
    public async ValueTask<ShopTrouble?> Try(Shop shop, string platform, Instant now, CancellationToken cancellation) =>
        await orders.Ask(shop, platform, new OrderQuery.Placed(now - Duration.FromHours(1), now), null, cancellation) switch
        {
            ShopAnswer.Page or ShopAnswer.Later => null,
            ShopAnswer.Failed failed => failed.Why,
            ShopAnswer.Refused refused => refused.Why,
            var other => throw new InvalidOperationException($"No rule for {other}."),
        };

    private ConnectionAnswer Apply(Shop shop, string platform, ConnectionDraft draft, Instant now)
    {
        var known = ShopOrders.ConnectionOf(shop, platform);
        var address = draft.Address?.Trim().TrimEnd('/') ?? known?.Address ?? "";
        var keyId = draft.KeyId?.Trim() ?? known?.KeyId;
        var connection = new ShopConnection
        {
            Platform = platform,
            Address = address,
            KeyId = keyId is { Length: > 0 } ? keyId : null,
            Secret = draft.Secret is { Length: > 0 } secret ? secret.Trim() : known?.Secret ?? "",
            Since = known?.Since ?? now,
        };
        var problems = ConnectionRules.Check(connection, options.AllowLoopback).ToList();
        if (draft.Secret is not { Length: > 0 } && known is not null && known.Address != address)
        {
            problems.Add(ConnectionProblem.SecretOfOtherAddress);
        }

        return problems.Count > 0 ? new ConnectionAnswer.Invalid(problems) : new ConnectionAnswer.Saved(connection);
    }

    private static Shop With(Shop shop, string platform, ShopConnection? connection) => shop with
    {
        Connections =
        [
            .. shop.Connections.Where(other => other.Platform != platform)
                .Concat(connection is null ? [] : [connection])
                .OrderBy(other => other.Platform, StringComparer.Ordinal),
        ],
    };
}
