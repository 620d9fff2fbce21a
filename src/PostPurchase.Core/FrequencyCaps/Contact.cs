using NodaTime;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.FrequencyCaps;

/// <summary>A mail to an address, as far as the frequency cap is concerned. Persisted.</summary>
/// <param name="MessageId">The mail's id. A mail that is tried again is the same mail.</param>
/// <param name="At">When it goes out.</param>
/// <param name="Class">Contract mails are never recorded.</param>
/// <param name="Journey">Names the journey among all of the shop; compared as it stands.</param>
public sealed record Contact(Guid MessageId, Instant At, MessageClass Class, string Journey);
