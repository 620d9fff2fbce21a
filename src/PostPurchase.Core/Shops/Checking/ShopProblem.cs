using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>What is wrong with a shop's settings, for whoever writes them.</summary>
/// <param name="Path">JSON path of the member at fault, such as <c>$.sender.address</c>.</param>
public sealed record ShopProblem(string Path, string German, string English)
{
    public string In(string language) => language == Languages.German ? German : English;

    /// <summary>Whether it is about a member or something within it.</summary>
    /// <param name="member">JSON path, such as <c>$.sender</c>.</param>
    public bool IsUnder(string member) =>
        Path.StartsWith(member, StringComparison.Ordinal) && (Path.Length == member.Length || Path[member.Length] is '.' or '[');
}
