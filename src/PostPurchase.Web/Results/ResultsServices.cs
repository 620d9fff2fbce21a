using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PostPurchase.Core.Results;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Running;
using PostPurchase.Web.Console.Results;
using PostPurchase.Web.Console.SignIn;

namespace PostPurchase.Web.Results;

/// <summary>What results are counted and read with.</summary>
internal static class ResultsServices
{
    public static IServiceCollection AddResults(this IServiceCollection services)
    {
        services.TryAddSingleton<ResultsReader>();
        services.TryAddSingleton<CustomerParts>();
        services.TryAddSingleton<StoredResults>();
        services.TryAddSingleton<ResultsCleaning>();
        services.TryAddSingleton<ResultsSteps>();
        services.TryAddSingleton<ResultsLedger>();
        services.TryAddSingleton<ResultsInterest>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAfterSignIn, ResultsRefresh>());
        services.TryAddSingleton<ResultsBook>();
        services.TryAddSingleton<ResultsShelf>();
        services.TryAddSingleton<ResultsWork>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITimedWork, ResultsWork>(provider => provider.GetRequiredService<ResultsWork>()));
        return services;
    }
}
