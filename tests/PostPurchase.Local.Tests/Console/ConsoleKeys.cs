using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Core.Access;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Console;

/// <summary>A user of each role in the demo shop, and their keys.</summary>
internal static class ConsoleKeys
{
    public static string Of(Role role) => role == Role.Owner ? RunningHost.ConsoleKey : $"test-{role}-key";

    /// <summary>Name of a role's user; an owner signs in with the shop's shared key under this name.</summary>
    public static string NameOf(Role role) => $"Test {role}";

    public static async Task Add(RunningHost host) => await host.Services.GetRequiredService<StoredShops>().Change(
        new ShopId("demo"), shop => shop.Users.Count > 0 ? shop : shop with { Users = [User(Role.Viewer), User(Role.Support), User(Role.Marketer)] }, CancellationToken.None);

    private static ShopUser User(Role role) => new()
    {
        Id = $"test-{role}",
        Name = NameOf(role),
        Role = role,
        KeyHash = AccessKeys.HashOf(Of(role)),
    };
}
