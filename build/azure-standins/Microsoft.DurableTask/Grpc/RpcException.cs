namespace Grpc.Core;

/// <summary>A gRPC call to the Functions host failed.</summary>
public class RpcException : Exception
{
    public RpcException(Status status)
        : this(status, status.ToString())
    {
    }

    public RpcException(Status status, string message)
        : base(message, status.DebugException)
        => Status = status;

    public Status Status { get; }

    public StatusCode StatusCode => Status.StatusCode;
}
