namespace Azure.Data.Tables;

/// <summary>The answer where there is no such row.</summary>
internal sealed class NoEntityResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("The row does not exist.");

    public override Response GetRawResponse() => response;
}
