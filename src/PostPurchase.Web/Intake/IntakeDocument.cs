using NodaTime;
using PostPurchase.Core.Intake;

namespace PostPurchase.Web.Intake;

/// <summary>What intake could not use, in the JSON API.</summary>
internal sealed record IntakeDocument(IReadOnlyList<IgnoredTopic> Ignored, IReadOnlyList<IntakeDocument.Payload> Malformed)
{
    /// <summary>Without its body, which may carry personal data.</summary>
    /// <param name="Place">Names it, to have it read again.</param>
    /// <param name="Obstacle">Why it can't be read again.</param>
    internal sealed record Payload(string Id, Instant ReceivedAt, string Platform, string Topic, string Path, string Problem, int Length, string Place, ReplayObstacle? Obstacle)
    {
        public static Payload Of(MalformedPayload kept) =>
            new(kept.Id, kept.ReceivedAt, kept.Platform, kept.Topic, kept.Path, kept.Problem, kept.Length, kept.Place, kept.Obstacle);
    }
}
