using Microsoft.AspNetCore.Http;

namespace PostPurchase.Web.Console.SignIn;

/// <summary>Tells whom an identity provider before this host has signed in.</summary>
public interface IVisitorIdentity
{
    /// <summary>The verified mail address of the visitor; null for nobody.</summary>
    string? EmailOf(HttpContext context);
}
