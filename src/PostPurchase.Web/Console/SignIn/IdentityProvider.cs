namespace PostPurchase.Web.Console.SignIn;

/// <summary>Who signs visitors in before the host, and whose word on addresses counts.</summary>
public abstract record IdentityProvider
{
    private IdentityProvider()
    {
    }

    /// <summary>Microsoft Entra ID: members of one tenant, which has verified the domains of their names. Guests bring names of elsewhere.</summary>
    /// <param name="Tenant">Its id.</param>
    public sealed record Entra(Guid Tenant) : IdentityProvider;

    /// <summary>Google, as far as it says that it has verified the address.</summary>
    public sealed record Google : IdentityProvider;
}
