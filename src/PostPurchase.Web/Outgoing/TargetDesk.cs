using System.Security.Cryptography;
using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Web.Outgoing;

/// <summary>Saves targets for the API and the console: with a secret where there is none, and codes where the target registers them.</summary>
internal sealed class TargetDesk(OutgoingTargets targets, VoucherPools pools)
{
    /// <summary>Standard Webhooks 1.0.0 asks for 24 to 64.</summary>
    private const int SecretBytes = 32;

    public static string FreshSecret() => "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    public async ValueTask<TargetAnswer> Save(ShopId shop, string id, TargetDraft draft, Who who, Instant now, CancellationToken cancellation)
    {
        var answer = await targets.Save(shop, id, draft, FreshSecret(), who, now, cancellation);
        if (answer is TargetAnswer.Saved)
        {
            // It may be the one that registers codes.
            await pools.AskForCodes(shop, now, cancellation);
        }

        return answer;
    }
}
