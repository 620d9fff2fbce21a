namespace PostPurchase.Core.Access;

/// <summary>A user as an owner describes one; what is left out of a known one stays.</summary>
public sealed record UserDraft
{
    public string? Name { get; init; }

    public Role? Role { get; init; }

    /// <summary>Empty removes it.</summary>
    public string? Email { get; init; }
}
