using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Web.Console.Settings;

/// <summary>The page of secrets: how many there are, never what they are.</summary>
public sealed record SecretsView
{
    /// <summary>What console keys are called where platforms are.</summary>
    public const string ConsoleKeys = "console";

    public required Shop Shop { get; init; }

    /// <summary>One that was just made, and what it is for; shown this once.</summary>
    public (string Of, string Secret)? Fresh { get; init; }

    /// <summary>What is wrong with what was entered, and where.</summary>
    public (string Of, ShopProblem Problem)? Refused { get; init; }

    public int Count(string of) => of == ConsoleKeys ? Shop.ConsoleKeys.Count : Shop.SecretsFor(of).Count;
}
