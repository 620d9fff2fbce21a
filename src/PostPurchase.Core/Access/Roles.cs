using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Access;

/// <summary>Which role has which right.</summary>
public static class Roles
{
    public static bool Has(this Role role, Right right) => role switch
    {
        Role.Owner => true,
        Role.Support => right is Right.Look or Right.Serve,
        Role.Marketer => right is Right.Look or Right.Market,
        Role.Viewer => right is Right.Look,
        _ => false,
    };

    /// <summary>As it stands in JSON, such as <c>marketer</c>.</summary>
    public static string NameOf(Role role) => EnumNames.Of(role);
}
