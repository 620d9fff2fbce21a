using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.HttpResults;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Consent.OptIn;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Consents;

/// <summary>The body of <c>POST …/consents/opt-in</c>.</summary>
internal sealed record OptInRequest : CustomerMembers
{
    public string? CustomerId { get; init; }

    public CategorySet? Categories { get; init; }

    public string? Language { get; init; }

    /// <summary>Where the address was entered.</summary>
    public string? Source { get; init; }

    /// <summary>Address on the network from which it was entered.</summary>
    public string? Ip { get; init; }

    /// <summary>The wish, or what is wrong with the request.</summary>
    public bool TryRead(Shop shop, [NotNullWhen(true)] out OptInWish? wish, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        wish = null;
        if (!TryReadCustomer(CustomerId, out var customer, out problem))
        {
            return false;
        }

        problem = customer.Email is null ? Problem.BadMember("$.email", "This is missing.")
            : Categories is not { Count: > 0 } ? Problem.BadMember("$.categories", "At least one of surveys, offers and birthday is needed.")
            : Check("$.source", Source, isNeeded: true) ?? Check("$.language", Language) ?? Check("$.ip", Ip);
        if (problem is not null || Categories is not { } categories)
        {
            return problem is null;
        }

        wish = new OptInWish(customer, categories, Languages.Pick(Language, shop.Language), Source?.Trim() ?? "", Text(Ip));
        return true;
    }
}
