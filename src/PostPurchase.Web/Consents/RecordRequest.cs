using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Consents;

/// <summary>The body of <c>POST …/consents</c>: what a customer said elsewhere.</summary>
internal sealed record RecordRequest : CustomerMembers
{
    private const int MaxProof = 2000;

    /// <summary>The shop's id of the customer.</summary>
    public string? Id { get; init; }

    public CategorySet? Categories { get; init; }

    /// <summary>True: consented. False: objected.</summary>
    public bool? Given { get; init; }

    public string? Source { get; init; }

    /// <summary>A version among the shop's wordings, or one of its own papers.</summary>
    public string? Wording { get; init; }

    /// <summary>What shows the consent, or where that is kept.</summary>
    public string? Proof { get; init; }

    /// <summary>The event, or what is wrong with the request.</summary>
    public bool TryRead(Shop shop, Instant now, [NotNullWhen(true)] out CustomerEvent? said, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        said = null;
        if (!TryReadCustomer(Id, out var customer, out problem))
        {
            return false;
        }

        problem = WhatIsMissing(shop);
        if (problem is not null)
        {
            return false;
        }

        var source = Source?.Trim() ?? "";
        said = Given == true
            ? new CustomerEvent.ConsentGiven
            {
                At = now,
                Customer = customer,
                Source = source,
                Categories = Categories,
                Wording = Text(Wording),
                Proof = new ConsentProof { By = Name, Note = Text(Proof) },
            }
            : new CustomerEvent.ConsentWithdrawn { At = now, Customer = customer, Source = source, Categories = Categories, By = Name };
        return true;
    }

    private ProblemHttpResult? WhatIsMissing(Shop shop)
    {
        if (Given is not { } given)
        {
            return Problem.BadMember("$.given", "This must be true or false.");
        }

        if (Categories is not { Count: > 0 } categories)
        {
            return Problem.BadMember("$.categories", "At least one of service, surveys, offers and birthday is needed.");
        }

        var problem = Check("$.source", Source, isNeeded: true) ?? Check("$.by", By, isNeeded: true) ?? Check("$.wording", Wording, isNeeded: given);
        if (problem is not null || !given)
        {
            return problem;
        }

        return Proof?.Length is null or 0 or > MaxProof ? Problem.BadMember("$.proof", $"What shows the consent is needed, in at most {MaxProof} characters.")
            : shop.Consent?.Find(Text(Wording)) is { } known && categories.Without(known.Covers).And(CategorySet.Advertising).Count > 0
                ? Problem.BadMember("$.wording", "The wording has no text for some of the categories.")
            : null;
    }
}
