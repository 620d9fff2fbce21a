namespace Microsoft.DurableTask;

/// <summary>Decides after a failure whether to try again; may await durable tasks only.</summary>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
