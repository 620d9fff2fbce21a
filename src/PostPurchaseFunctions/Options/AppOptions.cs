using PostPurchase.Core.Quotas;
using PostPurchaseFunctions.Email;
using PostPurchaseFunctions.Storage;

namespace PostPurchaseFunctions.Options;

/// <summary>All settings of the app, one property a section. In app settings a section and its member are joined by <c>__</c>.</summary>
public sealed record AppOptions
{
    public TableStoreOptions Storage { get; init; } = new();

    public AcsEmailOptions Email { get; init; } = new();

    public SiteOptions Site { get; init; } = new();

    public KeyOptions Keys { get; init; } = new();

    public IdentityOptions Identity { get; init; } = new();

    public HistoryOptions History { get; init; } = new();

    /// <summary>How many mails the e-mail service takes; what is left out is not limited by us.</summary>
    public SendingQuota Quota { get; init; } = new();

    public OccasionOptions Occasions { get; init; } = new();

    public SignInOptions SignIn { get; init; } = new();

    /// <summary>The same settings, if the app can run with them.</summary>
    /// <exception cref="UnusableSettingsException">It can't; all that is wrong is named. No value is: it may be a secret.</exception>
    public AppOptions Validated()
    {
        var problems = SettingsCheck.Problems(this).ToList();
        return problems.Count == 0 ? this : throw new UnusableSettingsException(problems);
    }
}
