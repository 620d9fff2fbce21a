#nullable disable annotations // The real package is not annotated.

namespace Azure.Communication.Email;

/// <summary>A mailbox and the name shown for it.</summary>
public readonly struct EmailAddress
{
    public EmailAddress(string address)
        : this(address, "")
    {
    }

    public EmailAddress(string address, string displayName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        Address = address;
        DisplayName = displayName;
    }

    public string Address { get; }

    public string DisplayName { get; }
}
