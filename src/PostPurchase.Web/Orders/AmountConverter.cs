using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PostPurchase.Core.Orders;

namespace PostPurchase.Web.Orders;

/// <summary>Money as a decimal string such as <c>14.95</c>; the currency stands with the order.</summary>
internal sealed class AmountConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An amount without a currency can't be read.");

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Amount.ToString(CultureInfo.InvariantCulture));
}
