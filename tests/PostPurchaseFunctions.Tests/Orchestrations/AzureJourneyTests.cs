using System.Text.Json;
using Azure.Communication.Email;
using Microsoft.Extensions.Logging.Abstractions;
using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Messages;
using PostPurchaseFunctions.Email;
using PostPurchaseFunctions.Storage;
using PostPurchaseFunctions.Tests.Azurite;
using PostPurchaseFunctions.Tests.Email;
using Xunit.Abstractions;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>The default campaign with everything that runs in Azure: orchestrator, activity, Table Storage and the e-mail service.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AzureJourneyTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    [AzuriteFact]
    public async Task The_mails_are_those_of_the_local_host_to_the_byte_and_within_budget()
    {
        await using var server = await AcsServer.StartAsync();
        var options = new AcsEmailOptions { ConnectionString = server.ConnectionString };
        var client = new EmailClient(server.ConnectionString);
        await using var world = new DurableWorld(
            SampleJourney.Start,
            new TableStore(await azurite.NewTableAsync()),
            _ => new AcsMailSender(client, options, NullLogger<AcsMailSender>.Instance));

        await SampleJourney.Run(world);

        var sent = server.Requests.Where(request => request.Path == "/emails:send").ToList();
        var expected = await SampleJourney.ExpectedMails();
        output.WriteLine($"{sent.Count} mails, {(double)world.WorkItems / sent.Count:0.00} work items a mail, "
            + $"{(double)world.Store.Calls / sent.Count:0.00} transactions a mail");
        Assert.Equal(expected.Select(mail => Shown(mail.Mail)), sent.Select(Shown));
        Assert.InRange((double)world.WorkItems / sent.Count, 0, 4);
        Assert.InRange((double)world.Store.Calls / sent.Count, 0, 6);
    }

    private static string Shown(Mail mail) => JsonSerializer.Serialize(new
    {
        Id = ProviderId.Of(mail).ToString(),
        mail.To,
        mail.From,
        mail.ReplyTo,
        mail.Subject,
        mail.Html,
        mail.Text,
        Headers = mail.Headers.OrderBy(header => header.Key, StringComparer.Ordinal),
    });

    private static string Shown(AcsRequest request) => JsonSerializer.Serialize(new
    {
        Id = request.OperationId,
        To = request.Body.GetProperty("recipients").GetProperty("to")[0].GetProperty("address").GetString(),
        From = request.Body.GetProperty("senderAddress").GetString(),
        ReplyTo = request.Body.GetProperty("replyTo")[0].GetProperty("address").GetString(),
        Subject = request.Body.GetProperty("content").GetProperty("subject").GetString(),
        Html = request.Body.GetProperty("content").GetProperty("html").GetString(),
        Text = request.Body.GetProperty("content").GetProperty("plainText").GetString(),
        Headers = request.Body.GetProperty("headers").EnumerateObject()
            .Where(header => header.Name != AcsMessage.ValidateMessageId)
            .Select(header => new KeyValuePair<string, string?>(header.Name, header.Value.GetString()))
            .OrderBy(header => header.Key, StringComparer.Ordinal),
    });
}
