using NodaTime;
using PostPurchase.Core.Messages;

namespace PostPurchase.Bench.Usual;

/// <summary>The product's port to a mail provider, on <see cref="MailSink"/>.</summary>
internal sealed class SinkSender(SinkClient sink) : IMailSender
{
    private static readonly Duration RetryDelay = Duration.FromSeconds(10);

    public async ValueTask<SendOutcome> Send(Mail mail, Instant now, CancellationToken cancellation)
    {
        try
        {
            await sink.Post(mail.Order?.Value ?? "none", mail.Step, mail.Id.ToString("D"), mail.Html + mail.Text, cancellation);
            return new SendOutcome.Accepted();
        }
        catch (HttpRequestException cause)
        {
            return new SendOutcome.Again(now + RetryDelay, cause.Message);
        }
    }
}
