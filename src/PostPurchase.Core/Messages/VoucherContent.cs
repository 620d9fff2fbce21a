using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Messages;

/// <summary>The voucher in a mail.</summary>
/// <param name="Code">As it is written.</param>
/// <param name="LastDay">The last day on which it is valid, in the shop's zone.</param>
/// <param name="Text">What the marketer says of it; plain text.</param>
public sealed record VoucherContent(string Code, VoucherValue Value, LocalDate LastDay, LocalizedText? Text);
