using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;
using PostPurchase.Core.Access;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;

namespace PostPurchase.Web.OpenApi;

/// <summary>The OpenAPI document of the JSON API (spec.openapis.org/oas/v3.1.1): made from the routes, their parameters and <see cref="ApiOperations"/>.</summary>
internal static class ApiDocument
{
    public const string Version = "v1";
    private const string Bearer = "bearer";

    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.TryAddSingleton<OpenApiEndpoint>();
        // Schemas are made with these options; what the product writes itself it writes with its own.
        services.Configure<JsonOptions>(options =>
        {
            options.SerializerOptions.NumberHandling = CoreJson.Options.NumberHandling;
            foreach (var converter in CoreJson.Options.Converters)
            {
                options.SerializerOptions.Converters.Add(converter);
            }
        });
        return services.AddOpenApi(Version, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => OperationOf(description) is not null && description.HttpMethod != HttpMethod.Head.Method;
            options.AddSchemaTransformer(ValueSchemas.Apply);
            options.AddOperationTransformer(Complete);
            options.AddDocumentTransformer(Introduce);
        });
    }

    private static ApiOperation? OperationOf(ApiDescription description) =>
        description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().FirstOrDefault();

    /// <summary>Parts of the path that handlers read by themselves, since they may hold anything; and what the caller must be.</summary>
    private static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Parameters ??= [];
        foreach (var part in (context.Description.RelativePath ?? "").Split('/').Where(part => part.StartsWith('{')))
        {
            var name = part.Trim('{', '}', '*').Split(':')[0];
            if (!operation.Parameters.Any(parameter => parameter.Name == name))
            {
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Path,
                    Required = true,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }
        }

        if (OperationOf(context.Description) is { } known && operation.RequestBody?.Content is { } content && content.Remove(ApiDescriptions.AnyMedia, out var any))
        {
            foreach (var media in known.TakesMedia)
            {
                content[media] = any;
            }
        }

        var needed = context.Description.ActionDescriptor.EndpointMetadata.OfType<NeededRight>().LastOrDefault()?.Right ?? Right.Look;
        operation.Description = "For " + string.Join(", ", Enum.GetValues<Role>().Where(role => role.Has(needed)).Select(Roles.NameOf)) + ".";
        return Task.CompletedTask;
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "PostPurchaseFunctions",
            Version = Version,
            Description = "Post-purchase mails for online shops. Errors are problem documents (RFC 9457) whose type never changes.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = Bearer,
                Description = "A user's access key, or one of the shop's console keys.",
            },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    }
}
