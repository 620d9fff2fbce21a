using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using PostPurchaseFunctions.Hosting;
using PostPurchaseFunctions.Options;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
var options = (builder.Configuration.Get<AppOptions>() ?? new AppOptions()).Validated();
builder.Services.AddAzureHost(options);
await builder.Build().RunAsync();
