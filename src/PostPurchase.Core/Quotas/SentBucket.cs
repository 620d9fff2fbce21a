using NodaTime;

namespace PostPurchase.Core.Quotas;

/// <summary>Mails handed to the provider from a moment on, for the length of a bucket. Persisted.</summary>
public sealed record SentBucket(Instant At, int Contract, int Others)
{
    internal int All => Contract + Others;

    internal SentBucket With(SendingClass of, int count) =>
        of == SendingClass.Contract ? this with { Contract = Contract + count } : this with { Others = Others + count };
}
