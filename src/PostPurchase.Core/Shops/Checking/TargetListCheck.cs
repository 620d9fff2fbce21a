using PostPurchase.Core.Outgoing;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>The shop's systems that are told what happens.</summary>
internal static class TargetListCheck
{
    private const string Path = "$.outgoingWebhooks";

    public static void Add(IReadOnlyList<OutgoingTarget>? targets, bool allowLoopback, Findings findings)
    {
        if (!findings.Needs(Path, targets) || targets is null)
        {
            return;
        }

        findings.AtMost(Path, targets.Count, OutgoingTargets.Most);
        for (var index = 0; index < targets.Count; index++)
        {
            if (!IsWhole(targets[index]))
            {
                findings.Add($"{Path}[{index}]", "Ein Ziel hat Kennung, Adresse, Geheimnisse und Arten.", "A target has id, url, secrets and types.");
                continue;
            }

            foreach (var problem in TargetRules.Check(targets[index], allowLoopback))
            {
                findings.Add($"{Path}[{index}]{problem.Path[1..]}", problem.German, problem.Message);
            }

            if (targets.Take(index).Any(other => other?.Id == targets[index].Id))
            {
                findings.Add($"{Path}[{index}].id", "Dieses Ziel gibt es schon.", "There is this target already.");
            }
        }
    }

    /// <summary>JSON can put null where the types know none.</summary>
    private static bool IsWhole(OutgoingTarget? target) =>
        target is { Id: not null, Url: not null, Secrets: not null, Types: not null }
        && !target.Secrets.Concat(target.Types).Any(text => (string?)text is null);
}
