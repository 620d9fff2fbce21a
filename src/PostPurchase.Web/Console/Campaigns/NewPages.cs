using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary><c>…/campaigns-new</c>: a copy of a campaign that ships with the product, or one mail to begin with.</summary>
internal static class NewPages
{
    public static IResult Show(HttpContext context) => ConsoleResult.Page<NewPage>(ConsoleVisit.Of(context));

    public static async Task<IResult> Create(HttpContext context, CampaignArchive archive, CampaignDrafts drafts, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, cancellation);
        var (id, name) = (form["id"].ToString().Trim(), form["name"].ToString().Trim());
        var json = JsonSerializer.SerializeToUtf8Bytes(Campaign(form["from"].ToString(), id, name), CoreJson.Options);
        if (CampaignReader.Read(json, visit.Language) is CampaignReading.Invalid invalid)
        {
            return Again(visit, id, name, invalid.Problems.FirstOrDefault(problem => problem.Path == "$.id")?.Message, invalid.Problems.FirstOrDefault(problem => problem.Path != "$.id")?.Message);
        }

        if ((await archive.Load(visit.Shop.Id, id, cancellation)).Exists)
        {
            return Again(visit, id, name, visit.Say("So heißt schon eine Kampagne.", "A campaign has this name already."), null);
        }

        var answer = await drafts.Save(visit.Shop.Id, id, json, "", DeskResult.Signature(visit), cancellation);
        return DeskResult.After(visit, answer, $"campaigns/{id}", "saved");
    }

    private static PageResult<NewPage> Again(ConsoleVisit visit, string id, string name, string? aboutId, string? aboutName) => ConsoleResult.Page<NewPage>(
        visit,
        StatusCodes.Status422UnprocessableEntity,
        (nameof(NewPage.Id), id),
        (nameof(NewPage.Name), name),
        (nameof(NewPage.IdProblem), aboutId),
        (nameof(NewPage.NameProblem), aboutName));

    private static JsonObject Campaign(string from, string id, string name)
    {
        var campaign = DefaultCampaign.Of(from) is { } shipped
            ? JsonSerializer.SerializeToNode(shipped, CoreJson.Options)?.AsObject() ?? []
            : new JsonObject { ["steps"] = new JsonArray(Survey()) };
        campaign["id"] = id;
        campaign["name"] = new JsonObject { ["de"] = name, ["en"] = name };
        campaign["version"] = 1;
        return campaign;
    }

    // A campaign has a mail; the first one is a survey, to be changed into whatever it is to be.
    private static JsonObject Survey() => new()
    {
        ["id"] = "survey",
        ["message"] = "survey",
        ["class"] = "advertising",
        ["anchor"] = new JsonObject { ["on"] = "delivered" },
        ["timing"] = new JsonObject { ["delay"] = "P5D", ["timeOfDay"] = "10:00" },
    };
}
