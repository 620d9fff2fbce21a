namespace PostPurchase.Web.Console.Settings;

/// <summary>A page of settings with one form.</summary>
/// <param name="Id">As in its address.</param>
/// <param name="Members">What the form writes.</param>
public sealed record SettingsSection(string Id, string German, string English, IReadOnlyList<string> Members, IReadOnlyList<SettingsGroup> Groups)
{
    /// <summary>Address of the page of secrets, which are no values in a form.</summary>
    public const string Secrets = "secrets";

    public static SettingsSection? Find(string id) => SettingsSections.All.FirstOrDefault(section => section.Id == id);
}
