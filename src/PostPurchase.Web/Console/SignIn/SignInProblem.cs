namespace PostPurchase.Web.Console.SignIn;

/// <summary>Why nobody was signed in.</summary>
public enum SignInProblem
{
    /// <summary>No such shop, or not its key: which of them is not told.</summary>
    Unknown,

    /// <summary>The key is shared by several people, and the name is missing.</summary>
    NoName,

    /// <summary>Tried too often.</summary>
    TooOften,

    /// <summary>Another site made the form.</summary>
    Foreign,
}
