using Microsoft.AspNetCore.Http;

namespace PostPurchase.Web.Console.SignIn;

/// <summary>No identity provider stands before this host; what a request says of one is anybody's word.</summary>
internal sealed class NoIdentity : IVisitorIdentity
{
    public string? EmailOf(HttpContext context) => null;
}
