namespace PostPurchase.Core.Reconciling;

/// <summary>What is wrong with a connection.</summary>
public enum ConnectionProblem
{
    /// <summary>No <c>https://</c> address, or one with a password, a question or a fragment.</summary>
    BadAddress,

    /// <summary>No public one.</summary>
    ClosedAddress,

    /// <summary>It is missing, or has characters that no key has.</summary>
    BadKeyId,

    BadSecret,

    /// <summary>The address is another one: the secret has to be given again.</summary>
    SecretOfOtherAddress,

    UnknownPlatform,
}
