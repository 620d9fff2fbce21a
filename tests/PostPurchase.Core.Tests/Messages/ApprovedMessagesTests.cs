using PostPurchase.TestKit.Approvals;

namespace PostPurchase.Core.Tests.Messages;

public sealed class ApprovedMessagesTests
{
    [Theory]
    [ClassData(typeof(Every))]
    public void A_message_reads_as_approved(string template, string language)
    {
        var message = Requests.Renderer.Render(Requests.Full(template, language));

        ApprovedFile.Matches($"{template}.{language}.txt", $"Subject: {message.Subject}\n\n{message.Text}");
        ApprovedFile.Matches($"{template}.{language}.html", message.Html);
    }

    [Theory]
    [ClassData(typeof(Every))]
    public void A_message_with_nothing_to_tell_still_reads_as_approved(string template, string language)
    {
        var message = Requests.Renderer.Render(Requests.Bare(template, language));

        ApprovedFile.Matches($"{template}.bare.{language}.txt", $"Subject: {message.Subject}\n\n{message.Text}");
    }
}
