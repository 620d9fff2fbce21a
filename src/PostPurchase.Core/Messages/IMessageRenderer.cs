namespace PostPurchase.Core.Messages;

/// <summary>Turns a request into a message; the same request gives the same bytes.</summary>
public interface IMessageRenderer
{
    RenderedMessage Render(MessageRequest request);
}
