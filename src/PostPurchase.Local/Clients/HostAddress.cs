using System.CommandLine.Parsing;

namespace PostPurchase.Local.Clients;

/// <summary>Checks the address of a host on the command line.</summary>
internal static class HostAddress
{
    public static void Check(OptionResult result)
    {
        var text = result.GetValueOrDefault<string?>();
        if (text is not null && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            result.AddError($"--host: '{text}' is no address; it looks like http://127.0.0.1:7071.");
        }
    }
}
