using System.Text.Json.Nodes;

namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>What a campaign itself says, beside its steps and messages, as the fields of a form, and back.</summary>
public static class CampaignBasicsForm
{
    public static FormValues Of(JsonObject campaign)
    {
        var values = new FormValues();
        values.Set("id", (string?)campaign["id"]);
        values.Set("name-de", (string?)campaign["name"]?["de"]);
        values.Set("name-en", (string?)campaign["name"]?["en"]);
        ConditionRows.Show(values, "entry", campaign["entry"]);
        ConditionRows.Show(values, "exits", campaign["exits"]);
        values.Set("quiet-from", (string?)campaign["quietHours"]?["from"]);
        values.Set("quiet-until", (string?)campaign["quietHours"]?["until"]);
        values.Set("holdout", JsonEdit.TextOf(campaign["holdout"]) ?? "0");
        var occasion = campaign["occasion"] as JsonObject;
        values.Set("occasion", (string?)occasion?["kind"] ?? "");
        values.Set("lead-days", JsonEdit.TextOf(occasion?["leadDays"]) ?? "0");
        SpanFields.Show(values, "occasion-after", occasion?["after"]);
        ConditionRows.Show(values, "occasion-audience", occasion?["audience"]);
        SeasonRows.Show(values, occasion?["dates"]);
        return values;
    }

    /// <summary>What kind of occasion it is is not changed: a campaign for another occasion is another campaign.</summary>
    public static void Apply(JsonObject campaign, FormValues posted)
    {
        campaign["name"] = new JsonObject { ["de"] = posted["name-de"], ["en"] = posted["name-en"] };
        campaign["exits"] = ConditionRows.Read(posted, "exits");
        JsonEdit.Number(campaign, "holdout", posted.Has("holdout") ? posted["holdout"] : "0");
        campaign.Remove("quietHours");
        if (posted.Has("quiet-from") || posted.Has("quiet-until"))
        {
            campaign["quietHours"] = new JsonObject { ["from"] = posted["quiet-from"], ["until"] = posted["quiet-until"] };
        }

        if (campaign["occasion"] is not JsonObject occasion)
        {
            campaign["entry"] = ConditionRows.Read(posted, "entry");
            return;
        }

        occasion["audience"] = ConditionRows.Read(posted, "occasion-audience");
        JsonEdit.Number(occasion, "leadDays", posted.Has("lead-days") ? posted["lead-days"] : "0");
        if (SpanFields.Read(posted, "occasion-after") is { } after && occasion.ContainsKey("after"))
        {
            occasion["after"] = after;
        }

        // Whoever sends the form without dates leaves them as they are: a season has one at least.
        if (occasion.ContainsKey("dates") && SeasonRows.Count(posted) > 0)
        {
            occasion["dates"] = SeasonRows.Read(posted);
        }
    }
}
