using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Core.Access;

/// <summary>Adds, changes and removes who may use a shop. Each step is in the audit log.</summary>
public sealed class ShopUsers(StoredShops shops, AuditLog audit)
{
    private const int IdLength = 12;

    /// <param name="shop">A shop that there is.</param>
    /// <param name="draft">Name and role are needed.</param>
    /// <param name="freshKey">Unguessable; opens the shop for the user from now on where <paramref name="withKey"/>.</param>
    /// <param name="withKey">False: the user signs in by an identity provider only.</param>
    /// <param name="who">For the audit log.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Ends it.</param>
    public ValueTask<UserAnswer> Add(
        ShopId shop, UserDraft draft, string freshKey, bool withKey, Who who, Instant now, CancellationToken cancellation)
    {
        var hash = AccessKeys.HashOf(freshKey);
        var user = new ShopUser
        {
            // As unguessable as the key that it comes from, and of another part of its hash than the fingerprint.
            Id = hash[^IdLength..],
            Name = draft.Name?.Trim() ?? "",
            Role = draft.Role ?? Role.Viewer,
            KeyHash = withKey ? hash : null,
            Email = Filled(draft.Email),
            AddedAt = now,
        };
        return Change(
            shop,
            before => before.Users.Count >= UserCheck.Most
                ? new UserAnswer.Refused([new ShopProblem("$", $"Höchstens {UserCheck.Most} Zugänge.", $"At most {UserCheck.Most} users.")])
                : Checked(user, before.Users),
            new Noted(AuditedAction.UserAdded, who, now),
            cancellation);
    }

    /// <param name="shop">A shop that there is.</param>
    /// <param name="id">Of <see cref="ShopUser.Id"/>.</param>
    /// <param name="draft">What is left out stays.</param>
    /// <param name="who">For the audit log.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Ends it.</param>
    public ValueTask<UserAnswer> Save(ShopId shop, string id, UserDraft draft, Who who, Instant now, CancellationToken cancellation) => Change(
        shop,
        before => Known(before, id) is not { } user ? new UserAnswer.Unknown() : Checked(
            user with
            {
                Name = draft.Name?.Trim() ?? user.Name,
                Role = draft.Role ?? user.Role,
                Email = draft.Email is null ? user.Email : Filled(draft.Email),
            },
            before.Users.Where(other => other.Id != id)),
        new Noted(AuditedAction.UserChanged, who, now),
        cancellation);

    /// <summary>Gives the user another key. The one before, and the sessions it opened, end at once.</summary>
    public ValueTask<UserAnswer> Rotate(ShopId shop, string id, string freshKey, Who who, Instant now, CancellationToken cancellation) => Change(
        shop,
        before => Known(before, id) is { } user
            ? new UserAnswer.Saved(user with { KeyHash = AccessKeys.HashOf(freshKey) })
            : new UserAnswer.Unknown(),
        new Noted(AuditedAction.UserKeyRotated, who, now),
        cancellation);

    /// <summary>The user's key and sessions end at once.</summary>
    public ValueTask<UserAnswer> Remove(ShopId shop, string id, Who who, Instant now, CancellationToken cancellation) => Change(
        shop,
        before => Known(before, id) is { } user ? new UserAnswer.Removed(user) : new UserAnswer.Unknown(),
        new Noted(AuditedAction.UserRemoved, who, now),
        cancellation);

    private async ValueTask<UserAnswer> Change(ShopId shop, Func<Shop, UserAnswer> decide, Noted noted, CancellationToken cancellation)
    {
        UserAnswer answer = new UserAnswer.Unknown();
        await shops.Change(
            shop,
            before =>
            {
                answer = decide(before);
                var after = With(before, answer);
                if (!ReferenceEquals(after, before) && UserCheck.HasOwner(before) && !UserCheck.HasOwner(after))
                {
                    answer = new UserAnswer.LastOwner();
                }

                return answer is UserAnswer.LastOwner ? before : after;
            },
            cancellation);
        if (answer switch { UserAnswer.Saved saved => saved.User, UserAnswer.Removed removed => removed.User, _ => null } is { } user)
        {
            await audit.Note(shop, noted.Who, noted.Action, user.Id, $"{user.Name}: {Roles.NameOf(user.Role)}", noted.At, cancellation);
        }

        return answer;
    }

    private static Shop With(Shop shop, UserAnswer answer) => answer switch
    {
        UserAnswer.Saved { User: var user } => shop with
        {
            Users = shop.Users.Any(other => other.Id == user.Id)
                ? [.. shop.Users.Select(other => other.Id == user.Id ? user : other)]
                : [.. shop.Users, user],
        },
        UserAnswer.Removed { User.Id: var id } => shop with { Users = [.. shop.Users.Where(user => user.Id != id)] },
        _ => shop,
    };

    private static UserAnswer Checked(ShopUser user, IEnumerable<ShopUser> others) =>
        UserCheck.Of(user, others) is { Count: > 0 } problems ? new UserAnswer.Refused(problems) : new UserAnswer.Saved(user);

    private static ShopUser? Known(Shop shop, string id) => shop.Users.FirstOrDefault(user => user.Id == id);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed record Noted(AuditedAction Action, Who Who, Instant At);
}
