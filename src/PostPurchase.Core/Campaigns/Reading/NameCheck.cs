namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks a name that people read, in both languages.</summary>
internal static class NameCheck
{
    public static void Of(TextNode? node)
    {
        if (ObjectMembers.Of(node) is { } members)
        {
            members.Required("de")?.AsText();
            members.Required("en")?.AsText();
            members.RefuseOthers();
        }
    }
}
