#nullable disable annotations // The real package is not annotated.

namespace Azure.Communication.Email;

/// <summary>Makes results for test doubles.</summary>
public static class EmailModelFactory
{
    public static EmailSendResult EmailSendResult(string id = null, EmailSendStatus status = default) => new(status);
}
