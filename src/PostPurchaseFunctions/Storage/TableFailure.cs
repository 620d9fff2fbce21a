using Azure;
using Azure.Data.Tables.Models;
using Azure.Identity;

namespace PostPurchaseFunctions.Storage;

/// <summary>Tells the table service's errors apart.</summary>
internal static class TableFailure
{
    /// <summary>A row too many, none, or another version; not a missing table, which is 404 too.</summary>
    public static bool IsConflict(RequestFailedException refused) =>
        refused.ErrorCode is { } code
        && (code == TableErrorCode.EntityAlreadyExists
            || code == TableErrorCode.UpdateConditionNotSatisfied
            || code == TableErrorCode.ResourceNotFound
            || code == TableErrorCode.EntityNotFound);

    /// <summary>Whether the same request may go through later: the service, the way to it or its permission failed.</summary>
    public static bool IsOutage(Exception cause, CancellationToken cancellation) => cause switch
    {
        RequestFailedException { Status: 0 or 401 or 403 or 408 or 429 or >= 500 } => true,
        AuthenticationFailedException => true,

        // The client's own time limit for one try.
        OperationCanceledException => !cancellation.IsCancellationRequested,

        // All tries of the client failed.
        AggregateException all => all.InnerExceptions.All(inner => IsOutage(inner, cancellation)),
        _ => false,
    };

    /// <summary>What the edges of the product know a failing store by.</summary>
    public static IOException Of(Exception cause) => new(
        cause is RequestFailedException refused
            ? $"Table Storage failed with {refused.Status} {refused.ErrorCode}."
            : "Table Storage can't be reached.",
        cause);
}
