using System.Text.Json.Nodes;

namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>
/// One step of a campaign as the fields of a form, and back. Only the parts that a form says it shows (<see cref="Parts"/>) are applied:
/// all else of the step stays as it is.
/// </summary>
public static class StepForm
{
    /// <summary>Field that names the parts that the form shows.</summary>
    public const string Parts = "part";

    /// <summary>All fields of a step.</summary>
    /// <param name="step">As it stands in the campaign's JSON.</param>
    public static FormValues Of(JsonObject step)
    {
        var values = new FormValues();
        values.Set("message", (string?)step["message"]);
        values.Set("class", (string?)step["class"]);
        values.Set("category", (string?)step["category"]);
        ShowAnchor(values, step["anchor"] as JsonObject);
        TimingFields.Show(values, step["timing"] as JsonObject);
        ConditionRows.Show(values, "conditions", step["conditions"]);
        ConditionRows.Show(values, "exits", step["exits"]);
        SpanFields.Show(values, "expiry", step["expiry"] ?? "P7D");
        SpanFields.Show(values, "hold", step["holdLimit"]);
        values.Set("capped", (string?)step["whenCapped"] ?? "wait");
        var each = step["each"] as JsonObject;
        values.Set("each", (string?)each?["by"] ?? "");
        values.Set("each-only", string.Join(", ", (each?["only"] as JsonArray ?? []).Select(one => (string?)one)));
        values.Set("each-most", JsonEdit.TextOf(each?["most"]) ?? "3");
        var voucher = step["voucher"] as JsonObject;
        values.Set("voucher", (string?)voucher?["pool"] ?? "");
        values.Set("voucher-empty", (string?)voucher?["whenEmpty"] ?? "skip");
        VariantRows.Show(values, step["variants"]);
        var reminder = step["reminder"] as JsonObject;
        values.Check("reminder", reminder is not null);
        values.Set("reminder-message", (string?)reminder?["message"] ?? "");
        SpanFields.Show(values, "reminder-delay", reminder?["delay"]);
        SpanFields.Show(values, "reminder-expiry", reminder?["expiry"] ?? "P7D");
        ConditionRows.Show(values, "reminder-conditions", reminder?["conditions"]);
        return values;
    }

    /// <summary>Puts what was posted into the step. What can't be right is put in too: the campaign's reader says why it can't.</summary>
    public static void Apply(JsonObject step, FormValues posted)
    {
        foreach (var part in posted.All(Parts))
        {
            Apply(part, step, posted);
        }
    }

    private static void Apply(string part, JsonObject step, FormValues posted)
    {
        switch (part)
        {
            case "message":
                JsonEdit.Text(step, "message", posted["message"]);
                JsonEdit.Text(step, "class", posted["class"]);
                JsonEdit.Text(step, "category", posted["class"] == "advertising" ? posted["category"] : null);
                break;
            case "anchor":
                ApplyAnchor(step, posted);
                break;
            case "timing":
                TimingFields.Apply(step, posted);
                break;
            case "conditions":
                step["conditions"] = ConditionRows.Read(posted, "conditions");
                step["exits"] = ConditionRows.Read(posted, "exits");
                break;
            case "limits":
                JsonEdit.Text(step, "expiry", SpanFields.Read(posted, "expiry"));
                JsonEdit.Text(step, "holdLimit", SpanFields.Read(posted, "hold"));
                JsonEdit.Text(step, "whenCapped", posted["capped"]);
                break;
            case "each":
                ApplyEach(step, posted);
                break;
            case "voucher":
                ApplyVoucher(step, posted);
                break;
            case "reminder":
                ApplyReminder(step, posted);
                break;
            case "variants":
                VariantRows.Apply(step, posted);
                break;
            default:
                // A part of another form.
                break;
        }
    }

    private static void ShowAnchor(FormValues values, JsonObject? anchor)
    {
        values.Set("on", (string?)anchor?["on"]);
        values.Set("after-step", (string?)anchor?["step"] ?? "");
        values.Set("question", (string?)anchor?["question"] ?? "");
        values.Set("per", (string?)anchor?["per"] ?? "");
        SpanFields.Show(values, "estimate", anchor?["estimate"] ?? "P4D");
        SpanFields.Show(values, "unreported", anchor?["unreported"] ?? "P30D");
        SpanFields.Show(values, "before", anchor?["before"]);
    }

    /// <summary>Fields that mean nothing with the chosen event are left out: a form without scripts shows them all.</summary>
    private static void ApplyAnchor(JsonObject step, FormValues posted)
    {
        var on = posted["on"];
        var anchor = new JsonObject { ["on"] = on };
        if (on is "sent" or "voucher-expires")
        {
            JsonEdit.Text(anchor, "step", posted["after-step"]);
        }

        if (on == "voucher-expires")
        {
            JsonEdit.Text(anchor, "before", SpanFields.Read(posted, "before"));
        }

        if (on == "answered")
        {
            JsonEdit.Text(anchor, "question", posted["question"]);
        }

        if (on is "shipped" or "delivered")
        {
            JsonEdit.Text(anchor, "per", posted["per"]);
        }

        if (on == "delivered")
        {
            JsonEdit.Text(anchor, "estimate", SpanFields.Read(posted, "estimate"));
            JsonEdit.Text(anchor, "unreported", SpanFields.Read(posted, "unreported"));
        }

        step["anchor"] = anchor;
    }

    private static void ApplyEach(JsonObject step, FormValues posted)
    {
        step.Remove("each");
        if (posted.Has("each"))
        {
            var each = JsonEdit.Child(step, "each");
            JsonEdit.Text(each, "by", posted["each"]);
            JsonEdit.List(each, "only", posted.List("each-only"));
            JsonEdit.Number(each, "most", posted["each-most"]);
        }
    }

    private static void ApplyVoucher(JsonObject step, FormValues posted)
    {
        step.Remove("voucher");
        if (posted.Has("voucher"))
        {
            step["voucher"] = new JsonObject { ["pool"] = posted["voucher"], ["whenEmpty"] = posted.Has("voucher-empty") ? posted["voucher-empty"] : "skip" };
        }
    }

    private static void ApplyReminder(JsonObject step, FormValues posted)
    {
        if (!posted.IsChecked("reminder"))
        {
            step.Remove("reminder");
            return;
        }

        var reminder = JsonEdit.Child(step, "reminder");
        JsonEdit.Text(reminder, "message", posted["reminder-message"]);
        JsonEdit.Text(reminder, "delay", SpanFields.Read(posted, "reminder-delay"));
        JsonEdit.Text(reminder, "expiry", SpanFields.Read(posted, "reminder-expiry"));
        reminder["conditions"] = ConditionRows.Read(posted, "reminder-conditions");
    }
}
