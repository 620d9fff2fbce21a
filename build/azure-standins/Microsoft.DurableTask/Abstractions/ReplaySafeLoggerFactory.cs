using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask;

/// <summary>Makes <see cref="ReplaySafeLogger"/>s; does not own the factory it asks.</summary>
internal sealed class ReplaySafeLoggerFactory(TaskOrchestrationContext context, ILoggerFactory factory) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new ReplaySafeLogger(context, factory.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider)
        => throw new NotSupportedException("Add the provider to the worker's own logging.");

    public void Dispose()
    {
    }
}
