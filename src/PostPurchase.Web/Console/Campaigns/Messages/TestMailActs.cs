using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Messages.Testing;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns.Messages;

/// <summary><c>…/messages/{message}/test</c>: sends what is typed in to somebody of the shop.</summary>
internal static class TestMailActs
{
    public static async Task<IResult> Send(
        string id, string message, HttpContext context, MessageDesk desk, TestMails mails, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var posted = await PostedValues.Read(context.Request, cancellation);
        if (await desk.Open(visit, id, message, context.Request, cancellation) is not { } view)
        {
            return ConsoleResult.NotFound(visit);
        }

        if (view.Text.Faults is { Count: > 0 } faults)
        {
            return ConsoleResult.Page<MessagePage>(visit, StatusCodes.Status422UnprocessableEntity, (nameof(MessagePage.View), view with { Faults = faults }));
        }

        view = view with { TestTo = posted["to"] };
        var test = new TestMail(view.Opened.Current, await desk.Request(visit, view, cancellation), view.Text, posted["to"]);
        var said = await mails.Send(test, DeskResult.Signature(visit), cancellation) switch
        {
            TestAnswer.Sent => "tested",
            TestAnswer.NotOurs => "not-ours",
            TestAnswer.TooMany => "too-many",
            TestAnswer.Failed => "not-sent",
            _ => "changed",
        };

        // What is typed in is not saved yet: it is shown again, beside what became of the test.
        return ConsoleResult.Page<MessagePage>(visit with { Done = said }, (nameof(MessagePage.View), view));
    }
}
