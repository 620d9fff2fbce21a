using Microsoft.AspNetCore.Components;
using PostPurchase.Web.Pages;

namespace PostPurchase.Local.Pages;

/// <summary>A page with one model.</summary>
internal static class LocalPage
{
    public static PageResult<TPage> Of<TPage>(object model)
        where TPage : IComponent => new(
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model },
            PageStyle.Neutral)
        {
            ReferrerPolicy = "same-origin",
        };
}
