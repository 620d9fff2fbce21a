using System.Security.Cryptography;
using System.Text;
using PostPurchase.Core.Orders;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>
/// The id of an order's orchestration: always the same for the same order. Ids have at most 100 characters, none of them
/// / \ # ? or a control character, and do not begin with @ (learn.microsoft.com, "Manage instances in Durable Functions").
/// The key's text has none of these; where it is too long, its hash stands for it.
/// </summary>
public static class JourneyInstance
{
    private const int MaxLength = 100;
    private const string Prefix = "order|";

    public static string IdOf(OrderKey key)
    {
        var text = key.ToString();

        // A key has a bar between shop and order, a hash has none, so neither is ever taken for the other.
        return Prefix.Length + text.Length <= MaxLength
            ? Prefix + text
            : Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
