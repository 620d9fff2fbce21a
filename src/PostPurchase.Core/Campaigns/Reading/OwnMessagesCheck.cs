using System.Text.Json;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages.Own;
using PostPurchase.Core.Messages.Templates;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks the messages that a shop wrote itself: names, what they are, and that their texts can be sent.</summary>
internal static class OwnMessagesCheck
{
    public const int MostMessages = 60;

    /// <summary>What steps can send; of messages that can't be read what is known of them, so that steps are not blamed for it.</summary>
    public static KnownMessages Of(TextNode? node)
    {
        var written = new List<KnownMessages.Written>();
        foreach (var item in node?.AsList(0, MostMessages) ?? [])
        {
            if (Read(item) is not { } message)
            {
                continue;
            }

            if (written.Exists(other => other.Name == message.Name))
            {
                item.Refuse($"Zwei Nachrichten heißen „{message.Name}“.", $"Two messages have the name “{message.Name}”.");
            }

            written.Add(message);
        }

        return new KnownMessages(written);
    }

    private static KnownMessages.Written? Read(TextNode node)
    {
        if (ObjectMembers.Of(node) is not { } members)
        {
            return null;
        }

        var nameNode = members.Required("name");
        var name = IdCheck.Of(nameNode);
        var categoryNode = members.Optional("category");
        var category = categoryNode?.AsChoice<ConsentCategory>();
        var (german, english) = (members.Optional("de"), members.Optional("en"));
        OwnContent[] contents = [.. new[] { german, english }.Select(Text).OfType<OwnContent>()];
        members.RefuseOthers();
        if (german is null && english is null)
        {
            node.Refuse("Hier fehlt der Text: „de“, „en“ oder beide.", "The text is missing here: “de”, “en” or both.");
        }

        if (name is null)
        {
            return null;
        }

        if (TemplateLibrary.Reserved.Contains(name, StringComparer.Ordinal))
        {
            nameNode?.Refuse(
                $"„{name}“ verschickt das Produkt von sich aus, so wie das Gesetz es verlangt; wählen Sie einen anderen Namen.",
                $"“{name}” is what the product sends of its own accord, as the law demands; choose another name.");
        }

        Category(node, categoryNode, name);
        return new KnownMessages.Written(name, category, contents, german is not null && english is not null);
    }

    /// <summary>What a shipped message is by law is no matter of its wording; what a new one is, only its author knows.</summary>
    private static void Category(TextNode node, TextNode? category, string name)
    {
        if (CampaignMessage.IsShipped(name))
        {
            category?.Refuse(
                $"„{name}“ bleibt, was es ist, auch mit einem eigenen Text; „category“ weglassen.",
                $"“{name}” remains what it is, with a text of your own, too; leave “category” out.");
        }
        else if (category is null)
        {
            node.Refuse(
                "Hier fehlt „category“: was für eine Nachricht es ist. „surveys“, „offers“ oder „birthday“ für Werbung, „service“ für das, was der Lieferung dient. Was der Vertrag schuldet, gibt es nur als Text zu einer mitgelieferten Nachricht.",
                "“category” is missing here: what kind of message it is. “surveys”, “offers” or “birthday” for advertising, “service” for what serves the delivery. What the contract demands is only a text for a message that ships with the product.");
        }
    }

    /// <summary>What the text shows; null where it can't be sent.</summary>
    private static OwnContent? Text(TextNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (node.Kind != JsonTokenType.String)
        {
            node.RefuseKind("ein Text in Anführungszeichen", "text in quotation marks");
            return null;
        }

        var faults = OwnTextCheck.Of(node.Raw);
        foreach (var fault in faults)
        {
            var (german, english) = PlaceOf(fault);
            node.Refuse(german + fault.Words.De, english + fault.Words.En);
        }

        return faults.Count == 0 ? OwnContent.Of(node.Raw) : null;
    }

    private static (string German, string English) PlaceOf(TextFault fault) => fault.Part switch
    {
        TextPart.Whole => ("", ""),
        TextPart.Subject => ("subject: ", "subject: "),
        TextPart.Preheader => ("preheader: ", "preheader: "),
        _ => ($"Text, Zeile {fault.Line}: ", $"Text, line {fault.Line}: "),
    };
}
