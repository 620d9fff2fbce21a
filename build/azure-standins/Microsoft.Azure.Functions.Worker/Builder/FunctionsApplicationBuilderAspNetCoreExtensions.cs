namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Lets functions take ASP.NET Core requests and return its results.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder) => builder;
}
