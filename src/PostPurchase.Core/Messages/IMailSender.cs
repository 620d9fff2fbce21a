using NodaTime;

namespace PostPurchase.Core.Messages;

/// <summary>A mail provider. Sending the same <see cref="Mail.Id"/> again has no further effect.</summary>
public interface IMailSender
{
    ValueTask<SendOutcome> Send(Mail mail, Instant now, CancellationToken cancellation);
}
