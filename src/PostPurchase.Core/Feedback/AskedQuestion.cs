namespace PostPurchase.Core.Feedback;

/// <summary>A question on a page.</summary>
/// <param name="Field">Its name in the form and in links that preselect an answer.</param>
/// <param name="Question">The name its answer is stored under.</param>
/// <param name="Title">The product it is asked of; null for others.</param>
public sealed record AskedQuestion(string Field, string Question, string? Title = null)
{
    public string Kind => Feedback.Question.KindOf(Question);
}
