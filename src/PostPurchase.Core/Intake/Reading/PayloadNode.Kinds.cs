using System.Text.Json;

namespace PostPurchase.Core.Intake.Reading;

/// <content>Reading what PHP and plugins wrote, where the type of a value is no promise.</content>
internal readonly partial struct PayloadNode
{
    public bool IsList => _element.ValueKind == JsonValueKind.Array;

    /// <summary>
    /// The object in a member, which counts as missing where it is an empty list: PHP has one type for both and writes <c>[]</c>
    /// for an object without members.
    /// </summary>
    public PayloadNode ObjectMember(string name)
    {
        var member = Member(name);
        return member.IsList && member._element.GetArrayLength() == 0 ? new PayloadNode(default, member._path) : member;
    }

    /// <summary>
    /// The items of a list, or the values of an object: PHP writes a list from which something was deleted as an object with the
    /// remaining indexes as names. Nothing for any other type.
    /// </summary>
    public IReadOnlyList<PayloadNode> Values()
    {
        if (!IsObject)
        {
            return IsList ? Items() : [];
        }

        var values = new List<PayloadNode>();
        foreach (var member in _element.EnumerateObject())
        {
            values.Add(new PayloadNode(member.Value, _path.Member(member.Name)));
        }

        return values;
    }

    /// <summary>A text, or a number as it stands; null for any other type.</summary>
    public string? TextOrNumber() => _element.ValueKind switch
    {
        JsonValueKind.String => Text(),
        JsonValueKind.Number => _element.GetRawText(),
        _ => null,
    };
}
