using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Access;

/// <summary><c>/api/shops/{shop}/users</c>: who may use the shop (docs/console-access.md).</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").Needs(Right.Own);
        users.MapShown("", List);
        users.MapPosted("", Add);
        users.MapSaved("/{id}", Save);
        users.MapRemoved("/{id}", Remove);
        users.MapPosted("/{id}/key", Rotate);
    }

    private static async Task<Results<JsonHttpResult<UsersDocument>, ProblemHttpResult>> List(
        HttpContext context, StoredShops shops, CancellationToken cancellation) =>
        await shops.Reread(ConsoleKeyFilter.ShopOf(context).Id, cancellation) is { } shop
            ? TypedResults.Json(new UsersDocument([.. shop.Users.Select(user => UserDocument.Of(user))], shop.ConsoleKeys.Count), CoreJson.Options)
            : Problem.UnknownShop();

    private static async Task<Results<JsonHttpResult<UserDocument>, ProblemHttpResult, NoContent>> Add(HttpContext context, ShopUsers users, IClock clock)
    {
        var (request, problem) = await JsonBody.Read<UserRequest>(context.Request, context.RequestAborted);
        if (problem is not null || request.Role is null)
        {
            return problem ?? Problem.BadMember("$.role", $"It must be one of {string.Join(", ", Enum.GetValues<Role>().Select(Roles.NameOf))}.");
        }

        var key = FreshKey.Make();
        var (shop, who) = (ConsoleKeyFilter.ShopOf(context).Id, ConsoleKeyFilter.WhoAsks(context, null));
        var answer = await users.Add(shop, request.ToDraft(), key, request.Key != false, who, clock.GetCurrentInstant(), context.RequestAborted);
        return Answer(context, answer, StatusCodes.Status201Created, request.Key == false ? null : key);
    }

    private static async Task<Results<JsonHttpResult<UserDocument>, ProblemHttpResult, NoContent>> Save(
        string id, HttpContext context, ShopUsers users, IClock clock)
    {
        var (request, problem) = await JsonBody.Read<UserRequest>(context.Request, context.RequestAborted);
        if (problem is not null)
        {
            return problem;
        }

        var (shop, who) = (ConsoleKeyFilter.ShopOf(context).Id, ConsoleKeyFilter.WhoAsks(context, null));
        return Answer(context, await users.Save(shop, id, request.ToDraft(), who, clock.GetCurrentInstant(), context.RequestAborted), StatusCodes.Status200OK);
    }

    private static async Task<Results<JsonHttpResult<UserDocument>, ProblemHttpResult, NoContent>> Remove(
        string id, HttpContext context, ShopUsers users, IClock clock)
    {
        var (shop, who) = (ConsoleKeyFilter.ShopOf(context).Id, ConsoleKeyFilter.WhoAsks(context, null));
        return Answer(context, await users.Remove(shop, id, who, clock.GetCurrentInstant(), context.RequestAborted), StatusCodes.Status204NoContent);
    }

    private static async Task<Results<JsonHttpResult<UserDocument>, ProblemHttpResult, NoContent>> Rotate(
        string id, HttpContext context, ShopUsers users, IClock clock)
    {
        var key = FreshKey.Make();
        var (shop, who) = (ConsoleKeyFilter.ShopOf(context).Id, ConsoleKeyFilter.WhoAsks(context, null));
        return Answer(context, await users.Rotate(shop, id, key, who, clock.GetCurrentInstant(), context.RequestAborted), StatusCodes.Status200OK, key);
    }

    private static Results<JsonHttpResult<UserDocument>, ProblemHttpResult, NoContent> Answer(
        HttpContext context, UserAnswer answer, int status, string? key = null)
    {
        // It may hold a key.
        context.Response.Headers.CacheControl = "no-store";
        return answer switch
        {
            UserAnswer.Saved saved => TypedResults.Json(UserDocument.Of(saved.User, key), CoreJson.Options, statusCode: status),
            UserAnswer.Removed => TypedResults.NoContent(),
            UserAnswer.Unknown => Problem.UnknownUser(),
            UserAnswer.LastOwner => Problem.LastOwner(),
            UserAnswer.Refused refused => Problem.InvalidUser(refused.Problems),
            var other => throw new InvalidOperationException($"No answer to {other}."),
        };
    }
}
