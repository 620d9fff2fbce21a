using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks the category that an advertising step names.</summary>
internal static class CategoryCheck
{
    public static void Of(TextNode? node, MessageClass? declared)
    {
        if (node?.AsChoice<ConsentCategory>() is not { } category)
        {
            return;
        }

        if (category == ConsentCategory.Service)
        {
            node.Refuse(
                "„service“ ist keine Werbung; möglich sind „surveys“, „offers“ und „birthday“.",
                "“service” is no advertising; possible are “surveys”, “offers” and “birthday”.");
        }
        else if (declared is MessageClass.Contract or MessageClass.Service)
        {
            node.Refuse(
                "Eine Kategorie haben nur Schritte mit „class“: „advertising“; „category“ weglassen.",
                "Only steps with “class”: “advertising” have a category; leave “category” out.");
        }
    }
}
