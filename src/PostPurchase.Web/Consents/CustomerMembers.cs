using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.HttpResults;
using PostPurchase.Core.Customers;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Consents;

/// <summary>Whom a request is about. Never part of an address, which ends up in logs.</summary>
internal abstract record CustomerMembers
{
    /// <summary>RFC 5321 section 4.5.3.1: 64 octets, the at sign, 255 octets.</summary>
    private const int MaxEmail = 320;

    private const int MaxText = 200;

    public string? Email { get; init; }

    /// <summary>Who asks, as they name themselves; goes into the audit log.</summary>
    public string? By { get; init; }

    public string? Name => Text(By);

    /// <summary>The customer, or what is wrong with the request.</summary>
    /// <param name="id">The shop's id of the customer.</param>
    protected bool TryReadCustomer(
        string? id, [NotNullWhen(true)] out CustomerRef? customer, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        var (email, name) = (Text(Email), Text(id));
        customer = null;
        problem = email is null && name is null ? Problem.BadMember("$.email", "The address or the shop's id of the customer is needed.")
            : email is not null && !IsAddress(email) ? Problem.BadMember("$.email", "This is no mail address.")
            : Check("$.by", By) is { } wrong ? wrong
            : name?.Length > MaxText ? Problem.BadMember("$.id", $"At most {MaxText} characters are taken.")
            : null;
        if (problem is not null)
        {
            return false;
        }

        customer = new CustomerRef(name, email);
        return true;
    }

    /// <summary>What is wrong with a text that has to be there; null where nothing is.</summary>
    protected static ProblemHttpResult? Check(string path, string? text, bool isNeeded = false) =>
        isNeeded && string.IsNullOrWhiteSpace(text) ? Problem.BadMember(path, "This is missing.")
        : text?.Length > MaxText || text?.Any(char.IsControl) == true
            ? Problem.BadMember(path, $"At most {MaxText} characters are taken, in one line.")
        : null;

    protected static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool IsAddress(string email) => email.Length <= MaxEmail && !email.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
        && email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == email.LastIndexOf('@') && at < email.Length - 1;
}
