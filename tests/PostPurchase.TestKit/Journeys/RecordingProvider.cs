using NodaTime;
using PostPurchase.Core.Messages;

namespace PostPurchase.TestKit.Journeys;

/// <summary>A mail provider that keeps what it is given, once for each mail, and answers as told.</summary>
public sealed class RecordingProvider : IMailSender
{
    private readonly List<(Mail Mail, Instant At)> _sent = [];
    private readonly HashSet<Guid> _ids = [];
    private readonly List<Mail> _asked = [];
    private readonly Queue<SendOutcome> _answers = new();

    public IReadOnlyList<(Mail Mail, Instant At)> Sent => _sent;

    /// <summary>The mails it was asked to send, repetitions included.</summary>
    public IReadOnlyList<Mail> Asked => _asked;

    /// <summary>How often it was asked to send, repetitions included.</summary>
    public int Calls => _asked.Count;

    /// <summary>The next call is answered so, and sends nothing.</summary>
    public void AnswerNext(SendOutcome outcome) => _answers.Enqueue(outcome);

    public ValueTask<SendOutcome> Send(Mail mail, Instant now, CancellationToken cancellation)
    {
        _asked.Add(mail);
        if (_answers.TryDequeue(out var told))
        {
            return new(told);
        }

        if (_ids.Add(mail.Id))
        {
            _sent.Add((mail, now));
        }

        return new(new SendOutcome.Accepted());
    }
}
