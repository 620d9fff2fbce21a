using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Web.OrderPages;

/// <summary>
/// A declaration of withdrawal as it was filled in: who, from what, where the confirmation goes. No more may be asked for
/// (§356a (2) BGB; Directive 2011/83/EU, article 11a (2)).
/// </summary>
/// <param name="IsWhole">From the whole contract.</param>
/// <param name="Lines">Else from these pieces.</param>
public sealed record WithdrawalForm(bool IsWhole, ChosenLines Lines, string? Name, string? Email, string? Statement)
{
    public const string Whole = "whole";
    public const string Parts = "lines";
    public const int MaxName = 200;
    public const int MaxStatement = 2000;

    public static WithdrawalForm Read(IFormCollection form, OrderVisit visit) => new(
        form[FormFields.Scope].ToString() == Whole,
        ChosenLines.Read(form, visit),
        CleanText.Of(form[FormFields.Name].ToString(), MaxName)?.Replace('\n', ' '),
        EmailText.Of(form[FormFields.Email].ToString()),
        CleanText.Of(form[FormFields.Statement].ToString(), MaxStatement));

    /// <summary>What is withdrawn from; empty for the whole contract.</summary>
    public IReadOnlyList<LineQuantity> Pieces => IsWhole ? [] : Lines.Pieces;

    public IEnumerable<string> Problems(OrderVisit visit)
    {
        if (Name is null)
        {
            yield return visit.Say("Bitte geben Sie Ihren Namen an.", "Please enter your name.");
        }

        if (Email is null)
        {
            yield return visit.Say(
                "Bitte geben Sie die E-Mail-Adresse an, an die wir die Bestätigung schicken.",
                "Please enter the email address to which we send the confirmation.");
        }

        if (IsWhole && !visit.Rights.WholeIsWithdrawable)
        {
            yield return visit.Say("Bitte wählen Sie die Artikel einzeln aus.", "Please choose the items one by one.");
        }

        foreach (var problem in IsWhole ? [] : Lines.Problems(visit, visit.Rights.Withdrawable, reasonsNeeded: false))
        {
            yield return problem;
        }
    }

    /// <summary>What of it has left the shop and is to be sent back.</summary>
    public IReadOnlyList<LineQuantity> Goods(OrderVisit visit) =>
    [
        .. from open in visit.Rights.Returnable
           let wanted = IsWhole ? open.Quantity : Lines.Pieces.Where(piece => piece.Id == open.Line.Id).Sum(piece => piece.Quantity)
           let quantity = Math.Min(open.Quantity, wanted)
           where quantity > 0
           select new LineQuantity(open.Line.Id, quantity),
    ];
}
