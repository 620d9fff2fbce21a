namespace PostPurchaseFunctions.Options;

/// <summary>The app can't start with its settings. The message names them, for whoever operates it.</summary>
public sealed class UnusableSettingsException(IReadOnlyList<string> problems)
    : Exception($"The app can't start with these settings:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}");
