using System.Text.Json;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Takes the members of an object one by one; what nobody took is unknown.</summary>
internal sealed class ObjectMembers
{
    private readonly TextNode _node;
    private readonly List<string> _known = [];

    private ObjectMembers(TextNode node) => _node = node;

    /// <summary>Null, and a complaint, where the value is no object.</summary>
    public static ObjectMembers? Of(TextNode? node)
    {
        if (node is null or { Kind: JsonTokenType.StartObject })
        {
            return node is null ? null : new ObjectMembers(node);
        }

        node.RefuseKind("ein Objekt in geschweiften Klammern { }", "an object in braces { }");
        return null;
    }

    public TextNode? Optional(string name)
    {
        _known.Add(name);
        return _node.Members.FirstOrDefault(member => member.Name == name).Value;
    }

    public TextNode? Required(string name)
    {
        var value = Optional(name);
        if (value is null)
        {
            _node.Refuse($"Hier fehlt „{name}“.", $"“{name}” is missing here.");
        }

        return value;
    }

    /// <summary>Complains about members that have no meaning here; call it after all others were taken.</summary>
    public void RefuseOthers()
    {
        foreach (var (name, value) in _node.Members.Where(member => !_known.Contains(member.Name)))
        {
            var known = Quoted.List(_known.Where(other => !other.StartsWith('$')));
            var meant = Suggestion.For(name, _known);
            value.Refuse(
                $"„{Quoted.Of(name)}“ ist unbekannt" + (meant is null ? $"; hier kann stehen: {known}." : $"; gemeint ist wohl „{meant}“."),
                $"“{Quoted.Of(name)}” is unknown" + (meant is null ? $"; what can stand here: {known}." : $"; did you mean “{meant}”?"));
        }
    }
}
