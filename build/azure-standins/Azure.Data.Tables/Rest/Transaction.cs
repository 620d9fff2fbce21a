using System.Security.Cryptography;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>
/// An entity group transaction: a multipart request with one change set, all or nothing within a partition
/// (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions).
/// </summary>
internal static class Transaction
{
    public static async Task<Response<IReadOnlyList<Response>>> SubmitAsync(
        TableAccount account, string table, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation)
    {
        if (actions.Count == 0)
        {
            throw new InvalidOperationException("A transaction needs at least one action.");
        }

        var mark = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var body = Write(account, table, [.. actions.Select(EntityOperation.From)], mark);
        var response = await TableRequests.SendAsync(account, RequestMethod.Post, account.At("$batch"), cancellation, request =>
        {
            request.Headers.SetValue("Content-Type", $"multipart/mixed; boundary=batch_{mark}");
            request.Content = RequestContent.Create(body);
        });
        if (response.Status != 202)
        {
            throw new TableTransactionFailedException(TableErrorParser.Failed(response));
        }

        var answers = TransactionAnswer.ReadAll(response);
        return answers.FirstOrDefault(answer => answer.Status >= 400) is { } refusal
            ? throw new TableTransactionFailedException(TableErrorParser.Failed(refusal))
            : Response.FromValue(answers, response);
    }

    private static byte[] Write(TableAccount account, string table, IReadOnlyList<EntityOperation> operations, string mark)
    {
        using var stream = new MemoryStream();
        void Line(string text = "") => stream.Write(Encoding.UTF8.GetBytes(text + "\r\n"));

        Line($"--batch_{mark}");
        Line($"Content-Type: multipart/mixed; boundary=changeset_{mark}");
        Line();
        foreach (var operation in operations)
        {
            Line($"--changeset_{mark}");
            Line("Content-Type: application/http");
            Line("Content-Transfer-Encoding: binary");
            Line();
            Line($"{operation.Method} {account.At(table + operation.Target).AbsoluteUri} HTTP/1.1");
            Line("Accept: " + TableRequests.Format);
            Line("DataServiceVersion: 3.0");
            Line("Prefer: return-no-content");
            if (operation.IfMatch is not null)
            {
                Line("If-Match: " + operation.IfMatch);
            }

            if (operation.Body is not null)
            {
                Line("Content-Type: " + TableRequests.Format);
                Line("Content-Length: " + operation.Body.Length);
            }

            Line();
            stream.Write(operation.Body);
            Line();
        }

        Line($"--changeset_{mark}--");
        Line($"--batch_{mark}--");
        return stream.ToArray();
    }
}
