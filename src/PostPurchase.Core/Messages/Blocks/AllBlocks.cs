using PostPurchase.Core.Messages.Content;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>The blocks that templates may use.</summary>
internal static class AllBlocks
{
    public static IReadOnlyList<IBlock> List { get; } =
    [
        new LinesBlock("order-lines", model => model.OrderLines),
        new LinesBlock("kept-lines", model => model.KeptLines),
        new LinesBlock("parcel-lines", model => model.ParcelLines),
        new LinesBlock("return-lines", model => model.ReturnLines),
        new LinesBlock("withdrawal-lines", model => model.WithdrawalLines),
        new TotalsBlock(),
        new AddressBlock("address", model => model.Address),
        new AddressBlock("return-address", model => model.ReturnAddress),
        new ButtonBlock("button", ButtonStyle.Full),
        new ButtonBlock("quiet-button", ButtonStyle.Outlined),
        new ScoresBlock(),
        new CareTipsBlock(),
        new NotesBlock("case-answers", CaseLines.Answers),
        new NotesBlock("order-history", CaseHistory.Of),
        new PromotionBlock(),
        new VoucherBlock(),
        new RecommendationsBlock(),
        new ConsentTextsBlock(),
        new MastheadBlock(),
        new ImprintBlock(),
    ];
}
