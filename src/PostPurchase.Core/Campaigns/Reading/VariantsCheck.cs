using System.Text.Json;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks the variants of an A/B test: their shares, and that they differ.</summary>
internal static class VariantsCheck
{
    public const int MaxVariants = 10;
    private const int Percent = 100;

    /// <summary>Whether one of them asks for a review.</summary>
    public static bool Of(TextNode? node, WrittenStep step)
    {
        if (node is null or { Kind: JsonTokenType.StartArray, Items.Count: 0 })
        {
            return false;
        }

        var variants = node.AsList(2, MaxVariants).Select(item => Read(item, step)).OfType<Variant>().ToList();
        Ids(variants);
        if (variants.Count > 0 && variants.TrueForAll(variant => variant.Share is not null) && variants.Sum(variant => variant.Share) is var sum && sum != Percent)
        {
            node.Refuse($"Die Anteile ergeben zusammen {sum}; es müssen {Percent} Prozent sein.", $"The shares add up to {sum}; they must be {Percent} per cent.");
        }

        Differ(variants);
        return variants.Exists(variant => step.Messages.AsksForReview(variant.Message));
    }

    private static Variant? Read(TextNode node, WrittenStep step)
    {
        if (ObjectMembers.Of(node) is not { } members)
        {
            return null;
        }

        var idNode = members.Required("id");
        var id = IdCheck.Of(idNode);
        var share = members.Required("share")?.AsInteger(1, Percent - 1);
        var (messageNode, timingNode) = (members.Optional("message"), members.Optional("timing"));
        var message = messageNode is null ? step.Message : MessageCheck.Of(messageNode, step.Declared, step.Anchor, step.Messages);
        if (step.BringsVoucher && messageNode is not null && message is not null && !step.Messages.ShowsVoucher(message))
        {
            messageNode.Refuse(
                $"In „{message}“ steht kein Gutschein; er wäre vergeben, und niemand sähe ihn.",
                $"“{message}” shows no voucher; it would be issued and nobody would see it.");
        }

        var timing = timingNode is null ? step.Timing ?? new StepTiming() : TimingCheck.Of(timingNode, step.Quiet);
        members.RefuseOthers();
        return new Variant(node, idNode, id, share, message, timing);
    }

    private static void Ids(List<Variant> variants)
    {
        foreach (var twin in variants.Where(variant => variant.Id is not null).GroupBy(variant => variant.Id).SelectMany(same => same.Skip(1)))
        {
            twin.IdAt?.Refuse($"Zwei Varianten heißen „{twin.Id}“.", $"Two variants have the id “{twin.Id}”.");
        }
    }

    private static void Differ(List<Variant> variants)
    {
        var known = variants.Where(variant => variant is { Message: not null, Timing: not null });
        foreach (var twin in known.GroupBy(variant => (variant.Message, variant.Timing)).SelectMany(same => same.Skip(1)))
        {
            twin.At.Refuse(
                "Diese Variante ist wie eine andere; Varianten müssen sich in „message“ oder „timing“ unterscheiden.",
                "This variant is like another one; variants must differ in “message” or “timing”.");
        }
    }

    private sealed record Variant(TextNode At, TextNode? IdAt, string? Id, int? Share, string? Message, StepTiming? Timing);
}
