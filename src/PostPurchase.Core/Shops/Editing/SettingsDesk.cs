using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Core.Shops.Editing;

/// <summary>Changes a shop's settings: checked, not over somebody else's change, and with who did it.</summary>
public sealed class SettingsDesk(StoredShops shops, AuditLog audit, OutgoingOptions options)
{
    private const string Subject = "settings";

    /// <param name="shop">A shop that there is.</param>
    /// <param name="edit">What is to be changed.</param>
    /// <param name="expected">The <see cref="SettingsTag"/> that the change is based on; null: whatever there is.</param>
    /// <param name="who">For the audit log.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<SettingsAnswer> Change(
        ShopId shop, SettingsEdit edit, string? expected, Who who, Instant now, CancellationToken cancellation)
    {
        SettingsAnswer answer = new SettingsAnswer.Outdated();
        var isChanged = false;
        await shops.Change(
            shop,
            before =>
            {
                answer = Decide(before, edit, expected);
                isChanged = answer is SettingsAnswer.Saved saved && SettingsTag.Of(saved.Shop) != SettingsTag.Of(before);
                return isChanged && answer is SettingsAnswer.Saved { Shop: var after } ? after : before;
            },
            cancellation);
        if (isChanged)
        {
            var members = string.Join(", ", edit.Written.Select(path => path.TrimStart('$', '.')));
            await audit.Note(shop, who, AuditedAction.SettingsChanged, Subject, members, now, cancellation);
        }

        return answer;
    }

    /// <summary>What is unwise about the settings on this host.</summary>
    public IReadOnlyList<ShopWarning> Warnings(Shop shop) => ShopWarnings.Of(shop, options.AllowLoopback);

    private SettingsAnswer Decide(Shop before, SettingsEdit edit, string? expected)
    {
        if (expected is not null && expected != SettingsTag.Of(before))
        {
            return new SettingsAnswer.Outdated();
        }

        var after = edit.Apply(before);
        return ShopCheck.OfChange(after, before, edit.Written, options.AllowLoopback) is { Count: > 0 } problems
            ? new SettingsAnswer.Refused(problems)
            : new SettingsAnswer.Saved(after);
    }
}
