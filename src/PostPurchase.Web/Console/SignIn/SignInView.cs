namespace PostPurchase.Web.Console.SignIn;

/// <summary>What the sign-in page shows. A key is never shown again.</summary>
public sealed record SignInView
{
    public string Shop { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Where to go afterwards.</summary>
    public string Back { get; init; } = "";

    /// <summary>Address by which the host's identity provider knows the visitor.</summary>
    public string? KnownAs { get; init; }

    public SignInProblem? Problem { get; init; }

    /// <summary>Address to be asked for once more, from this page; null: show the form.</summary>
    public string? Again { get; init; }
}
