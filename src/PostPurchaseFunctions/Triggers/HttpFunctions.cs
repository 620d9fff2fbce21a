using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace PostPurchaseFunctions.Triggers;

/// <summary>
/// One function for each group of routes. They take all methods and need no key of the Functions host: the endpoints know
/// their methods and who may call them.
/// </summary>
public sealed class HttpFunctions(Pipeline pipeline)
{
    [Function("Webhooks")]
    public Task<IResult> Webhooks(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "webhooks/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);

    [Function("Answers")]
    public Task<IResult> Answers(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);

    [Function("Unsubscribing")]
    public Task<IResult> Unsubscribing(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "u/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);

    [Function("Preferences")]
    public Task<IResult> Preferences(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "p/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);

    [Function("OptIn")]
    public Task<IResult> OptIn(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "c/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);

    [Function("OrderPages")]
    public Task<IResult> OrderPages(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "o/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);

    [Function("Reviews")]
    public Task<IResult> Reviews(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "r/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);

    [Function("Api")]
    public Task<IResult> Api(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "api/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);

    [Function("Assets")]
    public Task<IResult> Assets(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "assets/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);

    [Function("EmailEvents")]
    public Task<IResult> EmailEvents(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "events/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);

    [Function("Console")]
    public Task<IResult> Console(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "console/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);

    [Function("OpenApi")]
    public Task<IResult> OpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "openapi/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);

    [Function("Health")]
    public Task<IResult> Health(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "health/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => pipeline.Answer(request, client);
}
