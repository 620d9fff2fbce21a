using PostPurchase.Core.Access;

namespace PostPurchase.Web.Access;

/// <summary>A user as a request describes one; what is left out of a known one stays.</summary>
internal sealed record UserRequest
{
    /// <summary>As it stands in logs.</summary>
    public string? Name { get; init; }

    public Role? Role { get; init; }

    /// <summary>Address by which an identity provider knows the person; empty removes it.</summary>
    public string? Email { get; init; }

    /// <summary>Of a new user: false for one who signs in by an identity provider only.</summary>
    public bool? Key { get; init; }

    public UserDraft ToDraft() => new() { Name = Name, Role = Role, Email = Email };
}
