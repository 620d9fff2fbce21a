using Azure;
using Azure.Identity;

namespace PostPurchaseFunctions.Email;

/// <summary>What a failed request to the e-mail service means.</summary>
internal enum SendFault
{
    /// <summary>Too many for the quota; nothing was taken.</summary>
    Throttled,

    /// <summary>Key, permission, domain or sender are not set up; nothing was taken.</summary>
    Configuration,

    /// <summary>The mail is there already: its id or its Message-ID, which are ours, have been used.</summary>
    Duplicate,

    /// <summary>This mail is refused.</summary>
    Rejected,

    /// <summary>No answer, or one that says nothing about the mail: the service may have it.</summary>
    Unknown,
}

/// <summary>Tells faults apart.</summary>
internal static class SendFaults
{
    /// <summary>
    /// Codes of a 400 that is about the sender, not the mail (learn.microsoft.com,
    /// "Email error codes" of the Communication Services troubleshooting pages).
    /// </summary>
    private static readonly string[] AboutTheSender = ["DomainNotLinked", "InvalidSenderUserName", "SenderDomainNotVerified"];

    public static SendFault Of(Exception cause) => cause switch
    {
        RequestFailedException { Status: 429 } => SendFault.Throttled,

        // 404: the sender's domain is not linked to the resource, or there is no such resource.
        RequestFailedException { Status: 401 or 403 or 404 } => SendFault.Configuration,
        RequestFailedException { Status: 408 } => SendFault.Unknown,
        RequestFailedException { Status: 409 } => SendFault.Duplicate,
        RequestFailedException { Status: >= 400 and < 500 } refused => OfRefusal(refused),

        // No token, so nothing was sent.
        AuthenticationFailedException => SendFault.Configuration,
        _ => SendFault.Unknown,
    };

    private static SendFault OfRefusal(RequestFailedException refused)
    {
        if (AboutTheSender.Contains(refused.ErrorCode, StringComparer.OrdinalIgnoreCase))
        {
            return SendFault.Configuration;
        }

        // The documentation promises a 400 for a used Message-ID and names no code for it.
        return refused.Message.Contains("duplicate", StringComparison.OrdinalIgnoreCase) ? SendFault.Duplicate : SendFault.Rejected;
    }

    /// <summary>The service's code or, without one, the status or the kind of failure; never its text, which may name addresses.</summary>
    public static string Code(Exception cause) => cause switch
    {
        RequestFailedException { ErrorCode: { Length: > 0 } code } => code,
        RequestFailedException { Status: > 0 and var status } => $"HTTP {status}",
        OperationCanceledException => "timeout",
        AuthenticationFailedException => "no token",
        _ => "no answer",
    };
}
