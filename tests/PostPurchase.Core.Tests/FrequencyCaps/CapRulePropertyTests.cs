using NodaTime;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Tests.FrequencyCaps;

/// <summary>What must hold for every cap and every sequence of mails. Cases come from a fixed seed that failures print.</summary>
public sealed class CapRulePropertyTests
{
    private const int Checks = 100_000;
    private const int MailsOfCustomer = 25;

    [Theory]
    [InlineData(20261122)]
    [InlineData(4711)]
    public void What_is_allowed_never_breaks_a_limit_and_what_is_denied_would(int seed) => ForAll(seed, (cases, history, wanted, verdict) =>
    {
        var broken = CapOracle.BrokenBy(cases.Cap, history, wanted, wanted.At, cases.Here);
        return Expect(verdict is CapVerdict.Allowed == (broken.Count == 0), () => $"but it would break: {string.Join(", ", broken)}")
            ?? (verdict is CapVerdict.Allowed { After: var after }
                ? Expect(CapOracle.Broken(cases.Cap, after.Contacts, cases.Here).Count == 0, () => "the history breaks a limit")
                    ?? Expect(after.Contacts.Count(contact => contact == wanted) == (wanted.Class == MessageClass.Contract ? 0 : 1), () => "recorded wrongly")
                    ?? Expect(after.Contacts.DistinctBy(contact => contact.MessageId).Count() == after.Contacts.Count, () => "a mail twice")
                    ?? Expect(after.Contacts.Zip(after.Contacts.Skip(1)).All(pair => pair.First.At <= pair.Second.At), () => "out of order")
                : null);
    });

    [Theory]
    [InlineData(20261122)]
    [InlineData(815)]
    public void The_time_it_is_free_is_the_first_at_which_it_is_allowed(int seed) => ForAll(seed, (cases, history, wanted, verdict) =>
    {
        if (verdict is not CapVerdict.Capped(var free, var which))
        {
            return null;
        }

        HashSet<CapLimit> At(Instant at) => CapOracle.BrokenBy(cases.Cap, history, wanted, at, cases.Here);
        var between = cases.Between(wanted.At, free);
        return Expect(free > wanted.At, () => "free in the past")
            ?? Expect(At(free).Count == 0, () => "not free then")
            ?? Expect(Check(cases, history, wanted with { At = free }) is CapVerdict.Allowed, () => "denied then")
            ?? Expect(At(free - Duration.Epsilon).Contains(which), () => "another limit gave way last")
            ?? Expect(At(between).Count > 0, () => $"free at {between} already")
            ?? Expect(Check(cases, history, wanted with { At = between }) is CapVerdict.Capped again && again.FreeAt == free, () => $"another answer at {between}");
    });

    [Theory]
    [InlineData(20261122)]
    public void Asking_again_for_the_same_mail_changes_nothing(int seed) => ForAll(seed, (cases, _, wanted, verdict) =>
        verdict is CapVerdict.Allowed { After: var after }
            ? Expect(Check(cases, after, wanted) is CapVerdict.Allowed again && ReferenceEquals(again.After, after), () => "changed")
            : null);

    [Theory]
    [InlineData(20261122)]
    public void Pruning_changes_no_verdict(int seed) => ForAll(seed, (cases, history, wanted, verdict) =>
    {
        // Now, or some time before, as it is when the row was written last.
        var pruned = history.Prune(wanted.At - Duration.FromHours(wanted.MessageId.GetHashCode() & 31), cases.Cap);
        var again = Check(cases, pruned, wanted);
        return Expect(verdict is CapVerdict.Capped ? verdict == again : again is CapVerdict.Allowed, () => $"{again} with {pruned.Contacts.Count} of {history.Contacts.Count}");
    });

    private static CapVerdict Check(CapCases cases, ContactHistory history, Contact wanted) =>
        CapRule.Check(cases.Cap, history, wanted, cases.Here);

    private static string? Expect(bool holds, Func<string> problem) => holds ? null : problem();

    private static void ForAll(int seed, Func<CapCases, ContactHistory, Contact, CapVerdict, string?> check)
    {
        var cases = new CapCases(seed);
        var history = ContactHistory.Empty;
        var (allowed, capped) = (0, 0);
        for (var i = 0; i < Checks; i++)
        {
            if (i % MailsOfCustomer == 0)
            {
                cases.Restart();
                history = ContactHistory.Empty;
            }

            var wanted = cases.Next(history);
            var verdict = Check(cases, history, wanted);
            if (check(cases, history, wanted, verdict) is { } problem)
            {
                Assert.Fail($"Seed {seed}, check {i}, {cases.Cap} in {cases.Here}: {wanted} after [{string.Join(", ", history.Contacts)}] is {verdict}: {problem}");
            }

            (allowed, capped) = verdict is CapVerdict.Allowed ? (allowed + 1, capped) : (allowed, capped + 1);
            history = verdict is CapVerdict.Allowed { After: var after } ? after : history;
        }

        Assert.True(allowed > Checks / 10 && capped > Checks / 10, $"Seed {seed} tests little: {allowed} allowed, {capped} capped.");
    }
}
