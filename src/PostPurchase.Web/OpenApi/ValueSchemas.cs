using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.OpenApi;

/// <summary>How values are written that have a form of their own: as one piece of text.</summary>
internal static class ValueSchemas
{
    private static readonly Dictionary<Type, (string? Format, string? Pattern, string Says)> Texts = new()
    {
        [typeof(Instant)] = ("date-time", null, "A moment in UTC, such as 2026-03-26T09:00:00Z."),
        [typeof(LocalDate)] = ("date", null, "A day, such as 2026-03-26."),
        [typeof(LocalTime)] = (null, "^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$", "A time of day, such as 10:00."),
        [typeof(Period)] = ("duration", null, "A span of time (ISO 8601), such as P14D or PT4H."),
        [typeof(Money)] = (null, "^-?[0-9]+(\\.[0-9]+)?( [A-Z]{3})?$", "An amount with its currency, such as 14.95 EUR; without it where the order's is meant."),
        [typeof(OrderId)] = (null, null, "The shop system's id of the order."),
        [typeof(ShopId)] = (null, null, "The shop's short name."),
        [typeof(Draw)] = (null, "^[0-9a-f]{16}$", "A customer's lot."),
        [typeof(Birthday)] = (null, null, "A birthday, with or without its year."),
    };

    public static Task Apply(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        // One that may be null is the same schema, and null beside it.
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (Texts.TryGetValue(type, out var text))
        {
            schema.Type = JsonSchemaType.String;
            (schema.Format, schema.Pattern, schema.Description) = (text.Format, text.Pattern, schema.Description ?? text.Says);
            schema.Properties = null;
            schema.Required = null;
        }
        else if (type == typeof(CategorySet))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Enum.GetValues<ConsentCategory>().Select(category => System.Text.Json.Nodes.JsonValue.Create(CategoryNames.Of(category)))],
            };
        }

        // Nulls are left out, so what may be null may be missing.
        foreach (var member in context.JsonTypeInfo.Properties.Where(member => member.IsGetNullable))
        {
            schema.Required?.Remove(member.Name);
        }

        return Task.CompletedTask;
    }
}
