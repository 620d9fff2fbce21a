namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs the rest of the pipeline.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
