namespace PostPurchaseFunctions.Tests.Azurite;

/// <summary>A theory that needs the Table Storage emulator.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AzuriteTheoryAttribute : TheoryAttribute
{
    public AzuriteTheoryAttribute() => Skip = AzuriteInstallation.SkipReason;
}
