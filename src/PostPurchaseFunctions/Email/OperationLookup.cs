using Azure;
using Azure.Communication.Email;

namespace PostPurchaseFunctions.Email;

/// <summary>Asks the service what it knows of a mail, by the id that we gave it.</summary>
internal sealed class OperationLookup(EmailClient client)
{
    /// <exception cref="RequestFailedException">The service did not say.</exception>
    public async Task<Found> Find(Guid mail, CancellationToken cancellation)
    {
        var operation = new EmailSendOperation(mail.ToString("D"), client);
        try
        {
            await operation.UpdateStatusAsync(cancellation);
            return new Found.Taken();
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return new Found.Nothing();
        }
        catch (RequestFailedException dropped) when (dropped.Status == 200)
        {
            // The service took the mail and dropped it later: an answer of 200 whose body says Failed or Canceled.
            return new Found.Dropped(dropped.ErrorCode ?? "Failed");
        }
    }

    /// <summary>What the service knows.</summary>
    public abstract record Found
    {
        private Found()
        {
        }

        /// <summary>It has the mail, or has sent it.</summary>
        public sealed record Taken : Found;

        /// <summary>It will not send it; such as <c>EmailDroppedAllRecipientsSuppressed</c>.</summary>
        public sealed record Dropped(string Code) : Found;

        /// <summary>It has never heard of it.</summary>
        public sealed record Nothing : Found;
    }
}
