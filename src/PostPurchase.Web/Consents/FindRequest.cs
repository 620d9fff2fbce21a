using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.HttpResults;
using PostPurchase.Core.Customers;

namespace PostPurchase.Web.Consents;

/// <summary>The body of <c>POST …/consents/find</c>.</summary>
internal sealed record FindRequest : CustomerMembers
{
    /// <summary>The shop's id of the customer.</summary>
    public string? Id { get; init; }

    public bool TryRead([NotNullWhen(true)] out CustomerRef? customer, [NotNullWhen(false)] out ProblemHttpResult? problem) =>
        TryReadCustomer(Id, out customer, out problem);
}
