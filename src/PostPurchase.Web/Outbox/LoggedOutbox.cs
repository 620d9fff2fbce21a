using Microsoft.Extensions.Logging;
using PostPurchase.Core.Outbox;

namespace PostPurchase.Web.Outbox;

/// <summary>Tells of items that were not done in the host's log: by kind and shop, since ids may name customers' orders.</summary>
internal sealed partial class LoggedOutbox(ILogger<LoggedOutbox> logger) : IOutboxLog
{
    public void Failed(OutboxItem item, Exception fault) => Log.Failed(logger, item.Kind, item.Shop.Value, item.Attempts, fault);

    public void GaveUp(OutboxItem item, string why) => Log.GaveUp(logger, item.Kind, item.Shop.Value, item.Attempts, why);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Attempt {Attempt} at '{Kind}' for the shop {Shop} failed; it is made again.")]
        public static partial void Failed(ILogger logger, string kind, string shop, int attempt, Exception fault);

        [LoggerMessage(2, LogLevel.Warning, "'{Kind}' for the shop {Shop} was given up after {Attempts} attempts: {Why}")]
        public static partial void GaveUp(ILogger logger, string kind, string shop, int attempts, string why);
    }
}
