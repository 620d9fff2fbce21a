using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary>What steps and messages are called.</summary>
internal static class StepNames
{
    /// <param name="id">Of a step or a message.</param>
    public static string NameOf(this ConsoleVisit visit, string id) => StepTitles.Of(id, visit.Language);

    /// <summary>With the short name behind it, by which texts and files name it.</summary>
    public static string FullNameOf(this ConsoleVisit visit, string id) => StepTitles.Has(id) ? $"{visit.NameOf(id)} ({id})" : visit.NameOf(id);
}
