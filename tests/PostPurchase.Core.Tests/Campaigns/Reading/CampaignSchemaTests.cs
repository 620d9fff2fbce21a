using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Feedback;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Templates;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Tests.Campaigns.Reading;

/// <summary>The published schema says what the code says.</summary>
public sealed class CampaignSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(CampaignSchema.Json.Span)!;

    public static TheoryData<string, Type> Records => new()
    {
        { "", typeof(Campaign) },
        { "properties/name", typeof(LocalizedText) },
        { "properties/quietHours", typeof(QuietHours) },
        { "$defs/step", typeof(Step) },
        { "$defs/step/properties/each", typeof(LineGroups) },
        { "$defs/step/properties/reminder", typeof(Reminder) },
        { "$defs/step/properties/variants/items", typeof(Variant) },
        { "$defs/anchor", typeof(Anchor) },
        { "$defs/timing", typeof(StepTiming) },
        { "$defs/timing/properties/window", typeof(SendingWindow) },
        { "$defs/condition", typeof(Condition) },
        { "$defs/ownMessage", typeof(CampaignMessage) },
        { "$defs/birthday", typeof(OccasionRule.Birthday) },
        { "$defs/season", typeof(OccasionRule.Season) },
        { "$defs/winBack", typeof(OccasionRule.WinBack) },
        { "$defs/anniversary", typeof(OccasionRule.Anniversary) },
        { "$defs/reorder", typeof(OccasionRule.Reorder) },
        { "$defs/seasonDate", typeof(SeasonDate) },
        { "$defs/seasonDate/properties/name", typeof(LocalizedText) },
        { "$defs/fixedDate", typeof(DateRule.Fixed) },
        { "$defs/easterDate", typeof(DateRule.ByEaster) },
        { "$defs/nthWeekday", typeof(DateRule.NthWeekday) },
        { "$defs/advent", typeof(DateRule.Advent) },
        { "$defs/listedDays", typeof(DateRule.Listed) },
    };

    public static TheoryData<string, Type> Choices => new()
    {
        { "$defs/step/properties/class", typeof(MessageClass) },
        { "$defs/step/properties/whenCapped", typeof(WhenCapped) },
        { "$defs/step/properties/each/properties/by", typeof(LineGroupKind) },
        { "$defs/anchor/properties/on", typeof(AnchorEvent) },
        { "$defs/anchor/properties/per", typeof(AnchorScope) },
        { "$defs/condition/properties/operator", typeof(ConditionOperator) },
        { "$defs/ownMessage/properties/category", typeof(ConsentCategory) },
        { "$defs/birthday/properties/leapDay", typeof(LeapDayPolicy) },
        { "$defs/anniversary/properties/leapDay", typeof(LeapDayPolicy) },
    };

    /// <summary>What tells schemas and the cases of a type apart.</summary>
    private static readonly string[] NotMembers = ["$schema", "kind", "rule"];

    [Fact]
    public void It_is_a_schema_of_2020_12_with_a_name_of_its_own()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)Schema["$schema"]);
        Assert.Equal(CampaignSchema.Id, (string?)Schema["$id"]);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Each_record_has_its_members_and_those_that_are_required(string place, Type record)
    {
        var schema = Find(place);
        var members = record.GetProperties().Where(property => property.SetMethod is not null && property.GetCustomAttribute<JsonIgnoreAttribute>() is null).ToList();
        var required = members.Where(IsRequired).Select(Name).Except(["version"]);

        Assert.Equal(members.Select(Name).Order(), schema["properties"]!.AsObject().Select(member => member.Key).Except(NotMembers).Order());
        Assert.Equal(required.Order(), (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).Except(NotMembers).Order());
        Assert.False((bool)schema["additionalProperties"]!);
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void Each_choice_lists_its_values(string place, Type choice) => Assert.Equal(
        Enum.GetNames(choice).Select(JsonNamingPolicy.KebabCaseLower.ConvertName), List(place));

    [Fact]
    public void Each_case_of_an_occasion_and_a_date_is_offered_by_its_name()
    {
        Assert.Equal(Cases(typeof(OccasionRule)), Offered("$defs/occasion", "kind"));
        Assert.Equal(Cases(typeof(DateRule)), Offered("$defs/dateRule", "rule"));

        static IEnumerable<string> Cases(Type type) =>
            type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(known => (string)known.TypeDiscriminator!);

        static IEnumerable<string> Offered(string place, string member) => Find(place)["oneOf"]!.AsArray()
            .Select(one => Find(((string)one!["$ref"]!)[2..]))
            .Select(one => (string)one["properties"]![member]!["const"]!);
    }

    [Fact]
    public void Fields_messages_questions_and_weekdays_are_those_of_the_code()
    {
        Assert.Equal(ConditionFields.All, List("$defs/condition/properties/field"));
        Assert.Equal(TemplateLibrary.Names, Find("$defs/message")["anyOf"]![0]!["enum"]!.AsArray().Select(value => (string)value!));
        Assert.Equal([Question.CheckIn, Question.Csat, Question.Nps, Question.Comment], List("$defs/anchor/properties/question"));
        Assert.Equal(
            Enum.GetValues<IsoDayOfWeek>().Except([IsoDayOfWeek.None]).Select(day => day.ToString().ToLowerInvariant()),
            List("$defs/timing/properties/window/properties/weekdays/items"));
    }

    [Fact]
    public void Every_message_has_its_traits() => Assert.Equal(TemplateLibrary.Names.Order(), MessageTraits.All.Keys.Order());

    [Fact]
    public void Defaults_are_those_of_the_code()
    {
        var written = JsonSerializer.SerializeToNode(
            new Step { Id = "a", Message = "survey", Class = MessageClass.Service, Anchor = new Anchor { On = AnchorEvent.Delivered }, Each = new LineGroups { By = default } },
            CoreJson.Options)!;
        Same("$defs/step/properties/expiry", written["expiry"]);
        Same("$defs/step/properties/whenCapped", written["whenCapped"]);
        Same("$defs/step/properties/each/properties/most", written["each"]!["most"]);
        Same("$defs/anchor/properties/estimate", written["anchor"]!["estimate"]);
        Same("$defs/anchor/properties/unreported", written["anchor"]!["unreported"]);
        Same("$defs/timing/properties/delay", written["timing"]!["delay"]);
        var winBack = JsonSerializer.SerializeToNode<OccasionRule>(new OccasionRule.WinBack(), CoreJson.Options)!;
        Same("$defs/winBack/properties/after", winBack["after"]);
        Same("$defs/winBack/properties/leadDays", winBack["leadDays"]);
        Same("$defs/winBack/properties/audience", winBack["audience"]);
        Same("$defs/birthday/properties/leapDay", JsonSerializer.SerializeToNode<OccasionRule>(new OccasionRule.Birthday(), CoreJson.Options)!["leapDay"]);

        static void Same(string place, JsonNode? value) => Assert.Equal(value?.ToJsonString(), Find(place)["default"]?.ToJsonString());
    }

    [Fact]
    public void Everything_in_it_has_a_title_and_a_description()
    {
        Assert.All(Records.Select(row => (string)row[0]).Concat(Choices.Select(row => (string)row[0])), place =>
        {
            Assert.NotNull(Find(place)["title"]);
            Assert.NotNull(Find(place)["description"]);
        });
    }

    private static bool IsRequired(PropertyInfo property) =>
        property.IsDefined(typeof(RequiredMemberAttribute))
        || property.DeclaringType?.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Any(parameter => parameter.Name == property.Name && !parameter.HasDefaultValue) == true;

    private static string Name(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static IEnumerable<string> List(string place) => Find(place)["enum"]!.AsArray().Select(value => (string)value!);

    private static JsonNode Find(string place) => place.Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(Schema, (node, name) => node[name] ?? throw new InvalidOperationException($"The schema has no {place}."));
}
