using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Tests.Messages;

/// <summary>Every template in every language.</summary>
internal sealed class Every : TheoryData<string, string>
{
    public Every()
    {
        foreach (var template in DefaultMessageRenderer.Templates)
        {
            Add(template, "de");
            Add(template, "en");
        }
    }
}
