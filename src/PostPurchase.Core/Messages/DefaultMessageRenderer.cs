using NodaTime;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Templates;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Messages;

/// <summary>
/// Renders the templates that ship with the product, and texts that shops wrote themselves. Thread safe. One instance per process: it keeps what it has compiled.
/// </summary>
public sealed class DefaultMessageRenderer : IMessageRenderer
{
    private readonly TemplateLibrary library = new();

    /// <summary>Stands for the order in mails that are about none; their templates name nothing of it.</summary>
    private static readonly Order AboutNone = new()
    {
        Id = new OrderId(""),
        Number = "",
        Currency = "EUR",
        PlacedAt = Instant.FromUtc(2000, 1, 1, 0, 0),
        RevisedAt = Instant.FromUtc(2000, 1, 1, 0, 0),
    };

    /// <summary>Names of all templates.</summary>
    public static IReadOnlyList<string> Templates => TemplateLibrary.All;

    /// <summary>Subject, HTML and text of one message.</summary>
    /// <exception cref="ArgumentException">No such template, no such language, or the order is not known.</exception>
    public RenderedMessage Render(MessageRequest request)
    {
        var order = request.State.Order
            ?? (request.OptIn is null ? null : AboutNone)
            ?? throw new ArgumentException("A message can only be rendered of an order that is known.", nameof(request));
        var own = request.Own?.For(request.Language);
        var model = new MessageModel(own is null ? request : request with { Language = own.Value.Language }, order);
        var template = own is { } written ? library.Own.Get(written.Text, written.Language) : library.Get(request.Template, request.Language);
        return template.Render(model);
    }

    /// <summary>
    /// Compiles every template now instead of at its first mail (a second or two in all), so that a broken one shows at once.
    /// </summary>
    /// <exception cref="FormatException">Names the file and what is wrong in it.</exception>
    public void LoadAll()
    {
        foreach (var name in Templates)
        {
            library.Get(name, Languages.German);
            library.Get(name, Languages.English);
        }
    }
}
