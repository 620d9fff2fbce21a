namespace PostPurchaseFunctions.Tests.Azurite;

/// <summary>A test that needs the Table Storage emulator.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AzuriteFactAttribute : FactAttribute
{
    public AzuriteFactAttribute() => Skip = AzuriteInstallation.SkipReason;
}
