using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Web.Console.SignIn;

/// <summary>
/// Whom App Service authentication ("Easy Auth") has signed in. App Service removes these headers from requests of the outside and sets
/// them itself (learn.microsoft.com/azure/app-service, "Work with user identities in Azure App Service authentication"): on a host
/// without it they are anybody's word, so that a host has this only where its settings say that App Service stands before it.
/// </summary>
/// <param name="provider">The one that is configured there. What another one says does not count.</param>
public sealed class AppServiceIdentity(IdentityProvider provider) : IVisitorIdentity
{
    private const string Principal = "X-MS-CLIENT-PRINCIPAL";
    private const string ProviderName = "X-MS-CLIENT-PRINCIPAL-IDP";
    private const string Tenant = "http://schemas.microsoft.com/identity/claims/tenantid";
    private const string Home = "http://schemas.microsoft.com/identity/claims/identityprovider";
    private const string Address = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress";

    public string? EmailOf(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers[Principal] is not [{ } text] || headers[ProviderName] is not [{ } by] || ClientPrincipal.Read(text) is not { } principal || principal.Provider != by)
        {
            return null;
        }

        var email = provider switch
        {
            IdentityProvider.Entra entra => by == "aad" ? OfEntra(principal, entra.Tenant) : null,
            IdentityProvider.Google => by == "google" && principal.Only("email_verified") is "true" or "True" ? principal.Only("email", Address) : null,
            _ => throw new InvalidOperationException($"Unknown provider {provider}."),
        };
        return MailAddressRule.IsAddress(email) ? email : null;
    }

    /// <summary>
    /// The name of a member, whose domain the tenant has verified. The claim "email" is not used: Entra does not verify it
    /// (learn.microsoft.com/entra/identity-platform, "Migrate away from using email claims for authorization").
    /// </summary>
    private static string? OfEntra(ClientPrincipal principal, Guid tenant) =>
        Guid.TryParse(principal.Only("tid", Tenant), out var of) && of == tenant && !principal.Has("idp", Home) ? principal.Only("preferred_username") : null;
}
