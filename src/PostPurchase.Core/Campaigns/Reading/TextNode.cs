using System.Text.Json;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>One value in a campaign's JSON, which knows where it stands and complains there.</summary>
internal sealed partial class TextNode(string path, JsonTokenType kind, int position, ProblemReport report)
{
    private readonly List<(string Name, TextNode Value)> _members = [];
    private readonly List<TextNode> _items = [];

    /// <summary>Such as <c>$.steps[2].timing</c>.</summary>
    public string Path => path;

    public JsonTokenType Kind => kind;

    /// <summary>Where in the text it begins, in bytes.</summary>
    public int Position => position;

    /// <summary>The text of a text, the digits of a number.</summary>
    public string Raw { get; init; } = "";

    /// <summary>Members of an object in the order of the text; none of another value.</summary>
    public IReadOnlyList<(string Name, TextNode Value)> Members => _members;

    /// <summary>Items of a list; none of another value.</summary>
    public IReadOnlyList<TextNode> Items => _items;

    public void Add(string name, TextNode value) => _members.Add((name, value));

    public void Add(TextNode item) => _items.Add(item);

    /// <summary>Null where it has none of the name.</summary>
    public TextNode? Member(string name) => _members.Find(member => member.Name == name).Value;

    /// <summary>Says what is wrong here.</summary>
    public void Refuse(string german, string english) => report.Add(this, german, english);
}
