using PostPurchase.Core.Privacy;

namespace PostPurchase.Web.Privacy;

/// <summary>What an erasure removed or made anonymous, in numbers.</summary>
/// <param name="Reference">Names the customer in the audit log.</param>
internal sealed record ErasedDocument(string Reference, int Orders, int Rows, int Mails, int Payloads)
{
    public static ErasedDocument Of(string reference, ErasureReport report) =>
        new(reference, report.Orders, report.Rows, report.Traces, report.Payloads);
}
