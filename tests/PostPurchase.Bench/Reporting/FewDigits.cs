using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PostPurchase.Bench.Reporting;

/// <summary>Five digits of a measured number say all that a measurement can.</summary>
internal sealed class FewDigits : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(decimal.Parse(value.ToString("G5", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture));
}
