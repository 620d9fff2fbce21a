using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PostPurchase.Core.Messages;

namespace PostPurchaseFunctions.Email;

/// <summary>The mail provider of the Azure host.</summary>
internal static class AcsEmailServices
{
    /// <param name="identity">Signs in where the options name an address instead of a connection string.</param>
    public static IServiceCollection AddAcsEmail(this IServiceCollection services, AcsEmailOptions options, TokenCredential identity)
    {
        services.TryAddSingleton(options);
        services.TryAddSingleton(_ => EmailClients.Create(options, identity));
        services.TryAddSingleton<IMailSender, AcsMailSender>();
        return services;
    }
}
