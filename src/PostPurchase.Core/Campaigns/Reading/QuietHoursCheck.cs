namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks the quiet hours, and what they leave of a sending window.</summary>
internal static class QuietHoursCheck
{
    public static QuietHours? Of(TextNode? node)
    {
        if (ObjectMembers.Of(node) is not { } members)
        {
            return null;
        }

        var from = members.Required("from")?.AsTime();
        var until = members.Required("until")?.AsTime();
        members.RefuseOthers();
        if (node is null || from is not { } evening || until is not { } morning)
        {
            return null;
        }

        var quiet = new QuietHours { From = evening, Until = morning };
        if (quiet.Problem is null)
        {
            return quiet;
        }

        if (evening == morning)
        {
            node.Refuse(
                "Die Ruhezeit dauert den ganzen Tag: Es ginge nie eine Mail hinaus.",
                "The quiet hours last all day: no mail would ever go out.");
        }
        else
        {
            node.Refuse(
                $"Die Ruhezeit geht von {evening:HH:mm} bis {morning:HH:mm}; sie muss über die Nacht gehen, wie von 20:00 bis 08:00.",
                $"The quiet hours run from {evening:HH:mm} to {morning:HH:mm}; they must span the night, such as 20:00 to 08:00.");
        }

        return null;
    }
}
