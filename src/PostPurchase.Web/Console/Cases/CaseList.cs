using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Feedback;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Console.Orders;

namespace PostPurchase.Web.Console.Cases;

/// <summary>Reads a page of the inbox: the list itself, and of their orders only those that are shown.</summary>
public sealed class CaseList(IPartitionStore store, CaseIndex index)
{
    private const int OnOnePage = 25;

    /// <summary>Entries looked through for a page; a longer stretch without a match is gone through page by page.</summary>
    private const int MostRead = 500;

    private const int Excerpt = 140;

    internal async ValueTask<(IReadOnlyList<CaseRow> Rows, string? Next)> Read(
        ConsoleVisit visit, CaseFilter filter, string? after, CancellationToken cancellation)
    {
        var within = WithinOf(visit);
        var matching = new List<CaseEntry>();
        var read = 0;
        while (true)
        {
            var page = await index.List(visit.Shop.Id, filter != CaseFilter.Resolved, after, OnOnePage - matching.Count, cancellation);
            matching.AddRange(page.Cases.Where(entry => filter switch
            {
                CaseFilter.Overdue => entry.IsOverdue(within, visit.Now),
                CaseFilter.Unanswered => entry.RespondedAt is null,
                CaseFilter.Answered => entry.RespondedAt is not null,
                _ => true,
            }));
            (after, read) = (page.Next, read + page.Cases.Count);
            if (after is null || matching.Count >= OnOnePage || read >= MostRead)
            {
                break;
            }
        }

        return (await Task.WhenAll(matching.Select(entry => RowOf(visit, entry, cancellation))), after);
    }

    /// <summary>In what time customers are to be answered.</summary>
    internal static Period WithinOf(ConsoleVisit visit) => (visit.Shop.Support ?? Core.Shops.SupportSettings.Default).AnswerWithin;

    private async Task<CaseRow> RowOf(ConsoleVisit visit, CaseEntry entry, CancellationToken cancellation)
    {
        var state = (await OrderPartition.Load(store, new OrderKey(visit.Shop.Id, entry.Order), cancellation)).State;
        return new CaseRow(
            entry,
            state.Order?.Number ?? entry.Order.Value,
            Masked.Name(visit, state.Order),
            visit.May(Right.Serve) ? Cut(WordsOf(entry, state)) : null,
            ProductOf(entry, state));
    }

    /// <summary>What support wrote down, or the customer's words that came last before or with the case.</summary>
    private static string? WordsOf(CaseEntry entry, OrderState state) =>
        state.Cases.FirstOrDefault(found => found.Id == entry.Case)?.Note
        ?? state.Answers.Values.Where(answer => Question.IsFreeText(answer.Question))
            .OrderByDescending(answer => answer.At == entry.OpenedAt).ThenByDescending(answer => answer.At).FirstOrDefault()?.Value;

    private static string? ProductOf(CaseEntry entry, OrderState state)
    {
        var lines = state.Order?.Lines ?? [];
        var named = entry.Cause.Split(':', 2) is [Question.Product, var product] ? [product]
            : state.Answers.GetValueOrDefault(Question.ProblemLines)?.Value.Split('\n') ?? [];
        return (lines.FirstOrDefault(line => named.Contains(line.Id, StringComparer.Ordinal) || named.Contains(line.ProductId, StringComparer.Ordinal))
            ?? (lines.Count == 1 ? lines[0] : null))?.Title;
    }

    private static string? Cut(string? text) => text?.Length > Excerpt ? text[..Excerpt] + "…" : text;
}
