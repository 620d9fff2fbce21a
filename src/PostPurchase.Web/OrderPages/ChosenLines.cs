using System.Globalization;
using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Rights;

namespace PostPurchase.Web.OrderPages;

/// <summary>The pieces that somebody picked in a form.</summary>
/// <param name="Pieces">In the order of the order's lines; not yet held against what can be picked.</param>
/// <param name="IsUnreadable">Something was picked that is no number, or of no line of the order.</param>
public sealed record ChosenLines(IReadOnlyList<LineQuantity> Pieces, bool IsUnreadable)
{
    /// <summary>Followed by the line's id: how many.</summary>
    public const string Quantity = "q:";

    /// <summary>Followed by the line's id: one of <see cref="ReturnReasons"/>.</summary>
    public const string Reason = "r:";

    /// <summary>Followed by the line's id: what the customer adds to the reason.</summary>
    public const string Note = "n:";

    public const int MaxNote = 200;

    public static ChosenLines Read(IFormCollection form, OrderVisit visit)
    {
        var pieces = new List<LineQuantity>();
        var unreadable = form.Keys.Any(key =>
            key.StartsWith(Quantity, StringComparison.Ordinal) && visit.Title(key[Quantity.Length..]) is null && !IsNone(form[key].ToString()));
        foreach (var id in visit.Order.Lines.Select(line => line.Id).Distinct(StringComparer.Ordinal))
        {
            var text = form[Quantity + id].ToString();
            if (IsNone(text))
            {
                continue;
            }

            if (Number(text) is { } number)
            {
                pieces.Add(new LineQuantity(id, number, ReasonOf(form, id, visit)));
            }
            else
            {
                unreadable = true;
            }
        }

        return new ChosenLines(pieces, unreadable);
    }

    /// <summary>What is wrong with the choice; empty where nothing is.</summary>
    /// <param name="open">What can be picked.</param>
    public IEnumerable<string> Problems(OrderVisit visit, IReadOnlyList<OpenLine> open, bool reasonsNeeded)
    {
        if (IsUnreadable || Pieces.Any(piece => IsBroken(piece, open)))
        {
            yield return visit.Say("Eine der Angaben können wir nicht lesen. Bitte wählen Sie neu.", "We cannot read one of the entries. Please choose again.");
        }

        if (Pieces.Count == 0)
        {
            yield return visit.Say("Bitte wählen Sie mindestens einen Artikel aus.", "Please choose at least one item.");
        }

        foreach (var piece in Pieces)
        {
            var most = open.FirstOrDefault(line => line.Line.Id == piece.Id)?.Quantity ?? 0;
            if (piece.Quantity > most)
            {
                yield return visit.Say(
                    $"Von „{visit.Title(piece.Id)}“ können Sie höchstens {visit.Number(most)} Stück auswählen.",
                    $"You can choose at most {visit.Number(most)} of “{visit.Title(piece.Id)}”.");
            }

            if (reasonsNeeded && piece.Reason is null)
            {
                yield return visit.Say(
                    $"Bitte nennen Sie einen Grund für „{visit.Title(piece.Id)}“.", $"Please give a reason for “{visit.Title(piece.Id)}”.");
            }
        }
    }

    /// <summary>Part of a piece, where the goods come in pieces.</summary>
    private static bool IsBroken(LineQuantity piece, IReadOnlyList<OpenLine> open) =>
        piece.Quantity != decimal.Truncate(piece.Quantity)
        && open.Any(line => line.Line.Id == piece.Id && line.Quantity == decimal.Truncate(line.Quantity));

    private static bool IsNone(string text) => text.Trim() is "" or "0";

    /// <summary>Pieces come whole, goods by weight in fractions; nobody picks less than nothing.</summary>
    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number
            : null;

    private static string? ReasonOf(IFormCollection form, string id, OrderVisit visit)
    {
        var reason = ReturnReasons.Text(form[Reason + id].ToString(), visit);
        var note = CleanText.Of(form[Note + id].ToString(), MaxNote)?.Replace('\n', ' ');
        return reason is null || note is null ? reason ?? note : $"{reason}: {note}";
    }
}
