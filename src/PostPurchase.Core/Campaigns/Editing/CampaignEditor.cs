using System.Text.Json;
using System.Text.Json.Nodes;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>
/// Changes a campaign as somebody at a form does, and reads the result as if it were written by hand: nothing is saved that could not be
/// published. What the form does not show stays untouched. Pure.
/// </summary>
/// <param name="campaign">What is changed: the draft, or what runs.</param>
/// <param name="language">Of the problems: <c>de</c> or <c>en</c>.</param>
public sealed class CampaignEditor(Campaign campaign, string language)
{
    /// <summary>The campaign's JSON, for forms.</summary>
    public JsonObject Json => JsonSerializer.SerializeToNode(campaign, CoreJson.Options)?.AsObject()
        ?? throw new InvalidOperationException("A campaign is no object.");

    /// <summary>What steps can send, the shop's own messages first.</summary>
    public IReadOnlyList<string> MessageNames => Known.Names;

    /// <summary>The class that a message has at least; null where there is no such message.</summary>
    public MessageClass? LeastClassOf(string message) => Known.TraitsOf(message)?.Least;

    /// <summary>A step's JSON; null where there is none such.</summary>
    public JsonObject? StepJson(string id) => StepAt(Json, id)?.Step;

    /// <summary>Applies a form to a step.</summary>
    public EditResult Step(string id, FormValues posted)
    {
        var json = Json;
        if (StepAt(json, id) is not var (step, at))
        {
            return new EditResult.Unknown();
        }

        StepForm.Apply(step, posted);
        return Read(json, posted, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"$.steps[{at}]"));
    }

    /// <summary>Applies a form to what the campaign itself says.</summary>
    public EditResult Basics(FormValues posted)
    {
        var json = Json;
        CampaignBasicsForm.Apply(json, posted);
        return Read(json, posted, "$");
    }

    /// <summary>Adds a step at the end: a mail like another one of the campaign, or a message after the order or the occasion.</summary>
    public EditResult Add(string id, string message) => Changed(steps =>
    {
        steps.Add(new JsonObject
        {
            ["id"] = id,
            ["message"] = message,
            ["class"] = ClassOf(message),
            ["anchor"] = new JsonObject { ["on"] = AnchorOf(message) },
            ["timing"] = new JsonObject { ["delay"] = "P0D" },
            ["expiry"] = "P14D",
        });
        if (message == MessageTraits.ReviewRequest && steps[^1] is JsonObject step)
        {
            step["holdLimit"] = "P7D";
        }

        return true;
    });

    /// <summary>Copies a step, under an id of its own, behind the step.</summary>
    public EditResult Duplicate(string id, string copy) => Changed(steps =>
    {
        if (IndexOf(steps, id) is not (>= 0 and var at) || steps[at]?.DeepClone() is not JsonObject made)
        {
            return false;
        }

        made["id"] = copy;
        steps.Insert(at + 1, made);
        return true;
    });

    /// <summary>Moves a step by places; it stays where it is at the ends. Only readers notice: timing decides when mails go out.</summary>
    public EditResult Move(string id, int by) => Changed(steps =>
    {
        if (IndexOf(steps, id) is not (>= 0 and var at))
        {
            return false;
        }

        var step = steps[at];
        steps.RemoveAt(at);
        steps.Insert(Math.Clamp(at + by, 0, steps.Count), step);
        return true;
    });

    public EditResult Remove(string id) => Changed(steps =>
    {
        if (IndexOf(steps, id) is not (>= 0 and var at))
        {
            return false;
        }

        steps.RemoveAt(at);
        return true;
    });

    /// <summary>Puts a message of the shop's own in place of the one of its name, or takes it out where it has no text.</summary>
    public EditResult Message(CampaignMessage message)
    {
        var others = campaign.Messages.Where(known => known.Name != message.Name);
        var changed = campaign with { Messages = message is { De: null, En: null } ? [.. others] : [.. others, message] };
        return Read(new CampaignEditor(changed, language).Json, new FormValues(), "$");
    }

    private EditResult Changed(Func<JsonArray, bool> change)
    {
        var json = Json;
        return change(json["steps"]?.AsArray() ?? []) ? Read(json, new FormValues(), "$") : new EditResult.Unknown();
    }

    private EditResult Read(JsonObject json, FormValues posted, string place)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(json, CoreJson.Options);
        switch (CampaignReader.Read(text, language))
        {
            case CampaignReading.Valid valid when NoNumbers(posted).ToList() is { Count: 0 }:
                return new EditResult.Fits(valid.Campaign, text);
            case CampaignReading.Invalid invalid:
                var own = NoNumbers(posted).ToList();
                var read = invalid.Problems.Select(problem => Fault(problem, place)).Where(fault => own.TrueForAll(known => known.Field != fault.Field));
                return new EditResult.Refused([.. own, .. read]) { Json = json };
            default:
                return new EditResult.Refused([.. NoNumbers(posted)]) { Json = json };
        }
    }

    private IEnumerable<FieldFault> NoNumbers(FormValues posted) => SpanNames
        .Concat(Enumerable.Range(0, VariantRows.Most).Select(row => VariantRows.NameOf(row, "delay")))
        .Where(field => SpanFields.IsNoNumber(posted, field))
        .Select(field => new FieldFault(field, language == Languages.German
            ? $"„{Quoted.Of(posted[field])}“ ist keine ganze Zahl, wie 3."
            : $"“{Quoted.Of(posted[field])}” is no whole number, such as 3."));

    private static FieldFault Fault(CampaignProblem problem, string place) =>
        problem.Path.StartsWith(place, StringComparison.Ordinal) && FormPaths.FieldOf(problem.Path[place.Length..].TrimStart('.')) is { Length: > 0 } field
            ? new FieldFault(field, problem.Message)
            : new FieldFault("", problem.Path == place || problem.Path == "$" ? problem.Message : $"{problem.Path}: {problem.Message}");

    private static (JsonObject Step, int At)? StepAt(JsonObject json, string id)
    {
        var steps = json["steps"]?.AsArray() ?? [];
        return IndexOf(steps, id) is >= 0 and var at && steps[at] is JsonObject step ? (step, at) : null;
    }

    private static int IndexOf(JsonArray steps, string id) => steps.ToList().FindIndex(step => (string?)step?["id"] == id);

    private string ClassOf(string message) => ChoiceNames<MessageClass>.All[(int)(Known.TraitsOf(message)?.Least ?? MessageClass.Advertising)];

    private string AnchorOf(string message) => campaign.Occasion is not null ? "occasion"
        : ChoiceNames<AnchorEvent>.All[(int)(Known.TraitsOf(message)?.Anchors is [var first, ..] ? first : AnchorEvent.Delivered)];

    private KnownMessages Known => KnownMessages.Of(campaign);

    private static string[] SpanNames { get; } = ["delay", "expiry", "hold", "estimate", "unreported", "before", "reminder-delay", "reminder-expiry", "occasion-after"];
}
