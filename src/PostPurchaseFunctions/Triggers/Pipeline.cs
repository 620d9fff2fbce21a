using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PostPurchase.Web;
using PostPurchaseFunctions.Running;

namespace PostPurchaseFunctions.Triggers;

/// <summary>
/// Answers HTTP requests with the endpoints that the local host has too. The Functions host only knows groups of routes; which
/// endpoint it is, with its methods and parameters, is decided here by the same routing.
/// </summary>
public sealed class Pipeline(IServiceProvider services, DurableClients clients)
{
    private readonly RequestDelegate _endpoints = PostPurchaseEndpoints.BuildPostPurchase(services);

    /// <returns>Nothing: the response is written.</returns>
    public async Task<IResult> Answer(HttpRequest request, DurableTaskClient client)
    {
        clients.Bind(client);
        var context = request.HttpContext;
        var (function, values) = (context.GetEndpoint(), request.RouteValues);

        // Routing leaves a request alone that has an endpoint already: the one of the function.
        context.SetEndpoint(null);
        try
        {
            await _endpoints(context);
        }
        finally
        {
            context.SetEndpoint(function);
            request.RouteValues = values;
        }

        return Results.Empty;
    }
}
