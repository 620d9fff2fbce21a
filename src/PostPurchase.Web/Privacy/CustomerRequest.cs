using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web.Privacy;

/// <summary>Which customer is meant: in the body, since an address in a URL would end up in logs.</summary>
internal sealed record CustomerRequest
{
    private const int MaxBody = 16 * 1024;
    private const int MaxText = 320;
    private const int MaxName = 100;

    public string? Email { get; init; }

    /// <summary>The shop's customer id.</summary>
    public string? Id { get; init; }

    /// <summary>Who asks, as they name themselves; goes into the audit log.</summary>
    public string? By { get; init; }

    /// <summary>Of an export: <c>json</c> or <c>html</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Of a page: <c>de</c> or <c>en</c>; null for the shop's.</summary>
    public string? Language { get; init; }

    public CustomerRef Customer => new(Known(Id), Known(Email));

    public string? Name => Known(By);

    /// <summary>The request, or what is wrong with it.</summary>
    public static async ValueTask<(CustomerRequest Request, ProblemHttpResult? Problem)> Read(
        HttpRequest request, CancellationToken cancellation)
    {
        if (await RequestBody.Read(request, MaxBody, cancellation) is not { } body)
        {
            return (new CustomerRequest(), Problem.TooLarge(MaxBody));
        }

        try
        {
            var read = body.IsEmpty ? null : JsonSerializer.Deserialize<CustomerRequest>(body.Span, CoreJson.Options);
            return read is null
                ? (new CustomerRequest(), Problem.BadMember("$", "The body must be a JSON object."))
                : (read, read.Check());
        }
        catch (JsonException cause)
        {
            return (new CustomerRequest(), Problem.BadMember(cause.Path ?? "$", "This can't be read."));
        }
    }

    private ProblemHttpResult? Check() =>
        Customer is { Id: null, Email: null } ? Problem.BadMember("$.email", "The customer's email or id is missing.")
        : Email?.Length > MaxText ? Problem.BadMember("$.email", $"At most {MaxText} characters are taken.")
        : Id?.Length > MaxText ? Problem.BadMember("$.id", $"At most {MaxText} characters are taken.")
        : By?.Length > MaxName ? Problem.BadMember("$.by", $"At most {MaxName} characters are taken.")
        : Format is not (null or "json" or "html") ? Problem.BadMember("$.format", "It must be json or html.")
        : Language is not (null or Languages.German or Languages.English) ? Problem.BadMember("$.language", "It must be de or en.")
        : null;

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
