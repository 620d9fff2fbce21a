using System.Text.Json;
using System.Text.Unicode;
using PostPurchase.Core.Intake.Reading;

namespace PostPurchase.Core.Recommendations.Rules;

/// <summary>Reads the rules that a marketer wrote, and says all that is wrong with them.</summary>
public sealed class RuleReader
{
    public const int MaxRules = 200;
    public const int MaxShow = 6;

    private const int MaxTargets = 20;
    private const int MaxText = 100;

    private readonly List<RuleProblem> _problems = [];

    private RuleReader()
    {
    }

    /// <returns>The rules, or null and what is wrong with them.</returns>
    public static (RuleSet? Rules, IReadOnlyList<RuleProblem> Problems) Read(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            return (null, [new RuleProblem("$", "This is not UTF-8.")]);
        }

        var reader = new RuleReader();
        try
        {
            using var document = JsonDocument.Parse(SurrogateRepair.Repair(json));
            var rules = reader.Rules(document.RootElement);
            return (reader._problems.Count == 0 ? rules : null, reader._problems);
        }
        catch (JsonException cause)
        {
            return (null, [new RuleProblem("$", $"This is no valid JSON (line {cause.LineNumber + 1}).")]);
        }
    }

    private RuleSet Rules(JsonElement root)
    {
        var members = Members(root, "$", "show", "rules");
        var show = RuleSet.UsualShow;
        if (members.TryGetValue("show", out var number) && !(number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out show) && show is >= 1 and <= MaxShow))
        {
            Report("$.show", $"This must be a whole number from 1 to {MaxShow}.");
        }

        var rules = new List<AccessoryRule>();
        foreach (var (item, path) in Items(members, "$", "rules", MaxRules))
        {
            var rule = Rule(item, path);
            if (rules.Exists(other => other.Id == rule.Id))
            {
                Report(path + ".id", $"There is a rule \"{rule.Id}\" already.");
            }

            rules.Add(rule);
        }

        return new RuleSet { Show = show, Rules = rules };
    }

    private AccessoryRule Rule(JsonElement item, string path)
    {
        var members = Members(item, path, "id", "bought", "recommend");
        var id = Text(members, path, "id");
        if (id is null)
        {
            Report(path + ".id", "A rule needs a name by which its recommendations are explained.");
        }

        return new AccessoryRule
        {
            Id = id ?? "",
            Bought = Condition(members.GetValueOrDefault("bought"), path + ".bought"),
            Recommend = Target(members.GetValueOrDefault("recommend"), path + ".recommend"),
        };
    }

    private RuleCondition Condition(JsonElement item, string path)
    {
        var members = Members(item, path, "product", "tag", "category");
        var condition = new RuleCondition
        {
            Product = Text(members, path, "product"),
            Tag = Text(members, path, "tag"),
            Category = Text(members, path, "category"),
        };
        if (new[] { condition.Product, condition.Tag, condition.Category }.Count(text => text is not null) != 1)
        {
            Report(path, "Exactly one of product, tag and category says what must have been bought.");
        }

        return condition;
    }

    private RuleTarget Target(JsonElement item, string path)
    {
        var members = Members(item, path, "products", "tags", "categories");
        var target = new RuleTarget
        {
            Products = Texts(members, path, "products"),
            Tags = Texts(members, path, "tags"),
            Categories = Texts(members, path, "categories"),
        };
        if (target.Products.Count + target.Tags.Count + target.Categories.Count == 0)
        {
            Report(path, "At least one of products, tags and categories says what is recommended.");
        }

        return target;
    }

    private Dictionary<string, JsonElement> Members(JsonElement item, string path, params string[] known)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (item.ValueKind != JsonValueKind.Object)
        {
            Report(path, item.ValueKind == JsonValueKind.Undefined ? "This is missing." : "This must be an object.");
            return members;
        }

        foreach (var member in item.EnumerateObject())
        {
            if (!known.Contains(member.Name, StringComparer.Ordinal))
            {
                Report($"{path}.{member.Name}", $"There is no such member; there are {string.Join(", ", known)}.");
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                members[member.Name] = member.Value;
            }
        }

        return members;
    }

    private IEnumerable<(JsonElement Item, string Path)> Items(
        Dictionary<string, JsonElement> members, string path, string name, int most)
    {
        if (!members.TryGetValue(name, out var list))
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > most)
        {
            Report($"{path}.{name}", $"This must be a list of at most {most}.");
            return [];
        }

        return list.EnumerateArray().Select((item, index) => (item, $"{path}.{name}[{index}]"));
    }

    private List<string> Texts(Dictionary<string, JsonElement> members, string path, string name) =>
        [.. Items(members, path, name, MaxTargets).Select(entry => Text(entry.Item, entry.Path)).OfType<string>()];

    private string? Text(Dictionary<string, JsonElement> members, string path, string name) =>
        members.TryGetValue(name, out var item) ? Text(item, $"{path}.{name}") : null;

    private string? Text(JsonElement item, string path)
    {
        var text = item.ValueKind == JsonValueKind.String ? CleanText.Of(item.GetString(), MaxText + 1) : null;
        if (text is { Length: <= MaxText })
        {
            return text;
        }

        Report(path, $"This must be a text of 1 to {MaxText} characters.");
        return null;
    }

    private void Report(string path, string message) => _problems.Add(new RuleProblem(path, message));
}
