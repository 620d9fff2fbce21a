#nullable disable annotations // The real package is not annotated.

namespace Azure.Communication.Email;

/// <summary>Subject and bodies of a mail.</summary>
public class EmailContent
{
    public EmailContent(string subject)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        Subject = subject;
    }

    public string Subject { get; }

    public string PlainText { get; set; }

    public string Html { get; set; }
}
