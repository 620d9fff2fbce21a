using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Frame;

/// <summary>What the console's routes answer with.</summary>
internal static class ConsoleResult
{
    public static PageResult<TPage> Page<TPage>(ConsoleVisit visit, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent => Page<TPage>(visit, StatusCodes.Status200OK, parameters);

    /// <param name="status">422 for a form that is shown again with what is wrong in it.</param>
    public static PageResult<TPage> Page<TPage>(ConsoleVisit visit, int status, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ConsoleComponent.Visit)] = visit };
        foreach (var (name, value) in parameters)
        {
            all.Add(name, value);
        }

        return new PageResult<TPage>(all, PageStyle.Neutral, status) { ReferrerPolicy = "same-origin", HasScript = true };
    }

    /// <summary>On to a page, after something was done.</summary>
    /// <param name="path">Within the shop's console, without a query.</param>
    /// <param name="done">What was done, in a word that the page knows; null for nothing to say.</param>
    public static IResult Done(ConsoleVisit visit, string path, string? done = null) =>
        new SeeOther(visit.Url(path) + (done is null ? "" : $"?done={Uri.EscapeDataString(done)}"));

    public static IResult NotFound(ConsoleVisit visit) => Page<ConsoleNotFoundPage>(visit, StatusCodes.Status404NotFound);
}
