using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Outgoing;

/// <summary>Adds, changes and removes a shop's targets.</summary>
public sealed class OutgoingTargets(StoredShops shops, OutgoingLog log, AuditLog audit, OutgoingOptions options)
{
    /// <summary>More are a mistake: each is sent to at every event.</summary>
    internal const int Most = 20;

    /// <param name="shop">A shop that there is.</param>
    /// <param name="id">Of a new or a known target.</param>
    /// <param name="draft">What it is to be.</param>
    /// <param name="freshSecret">For a target that has none.</param>
    /// <param name="who">For the audit log.</param>
    /// <param name="now">From when on a new target is told.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<TargetAnswer> Save(
        ShopId shop, string id, TargetDraft draft, string freshSecret, Who who, Instant now, CancellationToken cancellation)
    {
        TargetAnswer answer = new TargetAnswer.Invalid([]);
        await shops.Change(
            shop,
            before =>
            {
                answer = Apply(before, id, draft, freshSecret, now);
                return answer is TargetAnswer.Saved saved ? With(before, saved.Target) : before;
            },
            cancellation);
        if (answer is TargetAnswer.Saved { Target.Url: var url })
        {
            // Of the address only the server: some systems put a secret into the rest of it.
            await audit.Note(shop, who, AuditedAction.TargetSaved, id, new Uri(url).Host, now, cancellation);

            // Whoever saves it wants it to be tried: what the target itself said before counts no more.
            await log.Change(shop, id, status => status with { DisabledAt = null, RestUntil = null }, cancellation);
        }

        return answer;
    }

    /// <returns>False when there was none.</returns>
    public async ValueTask<bool> Remove(ShopId shop, string id, Who who, Instant now, CancellationToken cancellation)
    {
        var removed = false;
        await shops.Change(
            shop,
            before =>
            {
                var left = before.OutgoingWebhooks.Where(target => target.Id != id).ToList();
                removed = left.Count < before.OutgoingWebhooks.Count;
                return removed ? before with { OutgoingWebhooks = left } : before;
            },
            cancellation);
        if (removed)
        {
            await audit.Note(shop, who, AuditedAction.TargetRemoved, id, null, now, cancellation);
        }

        return removed;
    }

    private TargetAnswer Apply(Shop shop, string id, TargetDraft draft, string freshSecret, Instant now)
    {
        var known = shop.OutgoingWebhooks.FirstOrDefault(target => target.Id == id);
        if (known is null && shop.OutgoingWebhooks.Count >= Most)
        {
            return new TargetAnswer.Invalid([new TargetProblem("$.id", $"Ein Shop hat höchstens {Most} Ziele.", $"A shop has at most {Most} targets.")]);
        }

        var secrets = draft.Secrets ?? known?.Secrets;
        var target = new OutgoingTarget
        {
            Id = id,
            Url = draft.Url ?? known?.Url ?? "",
            Secrets = secrets ?? [freshSecret],
            Types = draft.Types ?? known?.Types ?? [],
            Disabled = draft.Disabled ?? known?.Disabled ?? false,
            Since = known?.Since ?? now,
        };
        return TargetRules.Check(target, options.AllowLoopback) is { Count: > 0 } problems
            ? new TargetAnswer.Invalid(problems)
            : new TargetAnswer.Saved(target, known is null, secrets is null ? freshSecret : null);
    }

    private static Shop With(Shop shop, OutgoingTarget target) => shop with
    {
        OutgoingWebhooks = [.. shop.OutgoingWebhooks.Where(other => other.Id != target.Id).Append(target).OrderBy(other => other.Id, StringComparer.Ordinal)],
    };
}
