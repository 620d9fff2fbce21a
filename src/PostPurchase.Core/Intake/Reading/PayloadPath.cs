using System.Globalization;
using System.Text;

namespace PostPurchase.Core.Intake.Reading;

/// <summary>Where in a payload a value stands. Written out only when something is wrong there.</summary>
internal sealed class PayloadPath
{
    private readonly PayloadPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private PayloadPath(PayloadPath? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    public static PayloadPath Root { get; } = new(null, "$", 0);

    public PayloadPath Member(string name) => new(this, name, 0);

    public PayloadPath Item(int index) => new(this, null, index);

    /// <summary>Such as <c>$.line_items[0].quantity</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text);
        return text.ToString();
    }

    private void AppendTo(StringBuilder text)
    {
        _parent?.AppendTo(text);
        if (_name is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{_index}]");
        }
        else
        {
            text.Append(_parent is null ? "" : ".").Append(_name);
        }
    }
}
