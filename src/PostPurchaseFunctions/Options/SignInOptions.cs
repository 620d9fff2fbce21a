using PostPurchase.Web.Console.SignIn;

namespace PostPurchaseFunctions.Options;

/// <summary>
/// The section <c>SignIn</c>: whether App Service authentication stands before this app. Only then are its headers believed; set it
/// only where it is switched on.
/// </summary>
public sealed record SignInOptions
{
    /// <summary><c>aad</c> or <c>google</c>; empty: visitors sign in to the console by access keys only.</summary>
    public string Provider { get; init; } = "";

    /// <summary>With <c>aad</c>, the id of the tenant whose members may be users.</summary>
    public string Tenant { get; init; } = "";

    internal string? Problem => Provider switch
    {
        "" or "google" => Tenant.Length > 0 ? "SignIn__Tenant: belongs to SignIn__Provider aad only." : null,
        "aad" => Guid.TryParse(Tenant, out _) ? null : "SignIn__Tenant: must be the id (a UUID) of the Microsoft Entra tenant.",
        _ => "SignIn__Provider: must be aad or google, or left out.",
    };

    internal IdentityProvider? Trusted => Provider switch
    {
        "aad" => new IdentityProvider.Entra(Guid.Parse(Tenant)),
        "google" => new IdentityProvider.Google(),
        _ => null,
    };
}
