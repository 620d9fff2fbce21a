using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Serialization;

/// <summary>How everything that is persisted is written as JSON: camel case, no nulls, NodaTime as ISO text, money as "14.95 EUR".</summary>
public static class CoreJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Times of day as people write them: "10:00", with seconds only where there are any.</summary>
    internal static IPattern<NodaTime.LocalTime> WallTime => new CompositePatternBuilder<NodaTime.LocalTime>
    {
        { LocalTimePattern.ExtendedIso, _ => true },
        { LocalTimePattern.HourMinuteIso, time => time is { Second: 0, NanosecondOfSecond: 0 } },
    }.Build();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            AllowOutOfOrderMetadataProperties = true,
        };
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new PatternConverter<NodaTime.LocalDate>(LocalDatePattern.Iso));
        options.Converters.Add(new PatternConverter<NodaTime.LocalTime>(WallTime));
        options.Converters.Add(new PatternConverter<NodaTime.Period>(PeriodPattern.Roundtrip));
        options.Converters.Add(new TextConverter<OrderId>(text => new OrderId(text), id => id.Value));
        options.Converters.Add(new TextConverter<ShopId>(text => new ShopId(text), id => id.Value));
        options.Converters.Add(new TextConverter<Draw>(
            text => new Draw(long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
            draw => draw.Value.ToString("x16", CultureInfo.InvariantCulture)));
        options.Converters.Add(new TextConverter<Birthday>(
            text => Birthday.Parse(text) ?? throw new JsonException($"'{text}' is no birthday."), birthday => birthday.ToString()));
        options.Converters.Add(new CategorySetConverter());
        options.Converters.Add(new TextConverter<Money>(ParseMoney, money => money.ToString()));
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static Money ParseMoney(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && decimal.TryParse(text.AsSpan(0, space), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? new Money(amount, text[(space + 1)..])
            : throw new JsonException($"'{text}' is no amount of money.");
    }
}
