namespace PostPurchase.Core.Intake.Reading;

/// <summary>A payload can't be understood. Thrown by <see cref="PayloadNode"/>, caught by <see cref="PayloadReader"/> and nowhere else.</summary>
internal sealed class UnreadableException(string path, string problem) : Exception(problem)
{
    /// <summary>JSON path of the member at fault, or a header's name.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong, without the value.</summary>
    public string Problem { get; } = problem;
}
