using Microsoft.AspNetCore.Http;

namespace PostPurchase.Web.OpenApi;

/// <summary>What the OpenAPI document says of a route, beside what its handler's parameters tell.</summary>
/// <param name="Method">GET stands for HEAD too.</param>
/// <param name="Path">Within <c>/api/shops/{shop}</c>, as the route has it.</param>
/// <param name="Id">Name of the method in generated clients; never changes.</param>
/// <param name="Summary">One line.</param>
/// <param name="Answer">What it answers with; null for nothing.</param>
internal sealed record ApiOperation(string Method, string Path, string Id, string Summary, Type? Answer = null)
{
    private const string Json = "application/json";

    /// <summary>What the body is; null for none.</summary>
    public Type? Takes { get; init; }

    /// <summary>How a body that is no JSON is written; its schema is a file.</summary>
    public IReadOnlyList<string> TakesMedia { get; init; } = [Json];

    public bool NeedsBody { get; init; } = true;

    public IReadOnlyList<string> AnswerMedia { get; init; } = [Json];

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Another status with the same answer, such as for what was made anew.</summary>
    public int? OtherStatus { get; init; }

    /// <summary>The area, which groups operations.</summary>
    public string Tag => Path.TrimStart('/').Split('/')[0] switch
    {
        "orders" when Path.Contains("/cases", StringComparison.Ordinal) => "cases",
        var first => first,
    };
}
