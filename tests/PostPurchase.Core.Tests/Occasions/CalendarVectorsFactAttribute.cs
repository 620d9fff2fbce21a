namespace PostPurchase.Core.Tests.Occasions;

/// <summary>A test that reads the table of dates where it lies.</summary>
internal sealed class CalendarVectorsFactAttribute : FactAttribute
{
    public CalendarVectorsFactAttribute() =>
        Skip = CalendarVectors.File is null ? "The file ../shared/integration/calendar-vectors.json is not beside the project." : null;
}
