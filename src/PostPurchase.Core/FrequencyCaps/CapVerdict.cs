using NodaTime;

namespace PostPurchase.Core.FrequencyCaps;

/// <summary>Whether a mail may go out under the frequency cap.</summary>
public abstract record CapVerdict
{
    private CapVerdict()
    {
    }

    /// <summary>It may.</summary>
    /// <param name="After">The history with the mail in it; unchanged for a contract mail, which counts for nothing.</param>
    public sealed record Allowed(ContactHistory After) : CapVerdict;

    /// <summary>Not at the wanted time. The history stays as it is.</summary>
    /// <param name="FreeAt">The first moment after the wanted time at which it may go out, if nothing else does until then.</param>
    /// <param name="Which">The limit that gives way last.</param>
    public sealed record Capped(Instant FreeAt, CapLimit Which) : CapVerdict;
}
