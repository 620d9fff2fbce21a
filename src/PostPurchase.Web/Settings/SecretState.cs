namespace PostPurchase.Web.Settings;

/// <summary>What is shown of secrets: whether there are any, and how many. Never they themselves.</summary>
internal sealed record SecretState(bool Set, int Count)
{
    public static SecretState Of(IReadOnlyList<string> secrets) => new(secrets.Count > 0, secrets.Count);
}
