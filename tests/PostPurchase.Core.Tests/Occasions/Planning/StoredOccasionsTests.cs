using System.Text;
using NodaTime;
using PostPurchase.Core.Occasions.Birthdays;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Tests.Occasions.Planning;

/// <summary>What is stored of the planning; it must be read by every later version.</summary>
public sealed class StoredOccasionsTests
{
    private static readonly LocalDate Day = new(2027, 5, 1);

    [Fact]
    public void Claims_are_stored_as_ever() => Same(
        """{"claims":[{"occasion":"easter-2027","name":"easter","date":"2027-05-01","from":"2027-04-21","order":"1001"},{"occasion":"2027","date":"2027-05-01","from":"2027-05-01","order":"1002"}]}""",
        new OccasionClaims(
        [
            new OccasionClaim("easter-2027", "easter", Day, Day.PlusDays(-10), new OrderId("1001")),
            new OccasionClaim("2027", null, Day, Day, new OrderId("1002")),
        ]));

    [Fact]
    public void Plans_are_stored_as_ever()
    {
        Same(
            """{"through":"2027-05-01","day":"2027-05-02","version":3,"recent":[{"day":"2027-05-01","looked":20,"came":7}]}""",
            new PlanState { Through = Day, Day = Day.PlusDays(1), Version = 3, Recent = [new PlanState.PlannedDay(Day, 20, 7)] });
        Same("""{"through":"2027-05-01","recent":[]}""", new PlanState { Through = Day });
        Same("""{"cursor":"1:day|demo|2027-05-01|1001","looked":20,"came":7}""", new BucketState { Cursor = "1:day|demo|2027-05-01|1001", Looked = 20, Came = 7 });
        Same("""{"looked":20,"came":7,"done":true}""", new BucketState { Looked = 20, Came = 7, Done = true });
    }

    [Fact]
    public void Birthdays_are_noted_as_ever() =>
        Same("""{"address":"00112233","month":2,"day":29}""", new BirthdayNote("00112233", 2, 29));

    [Fact]
    public void Runs_are_named_as_ever()
    {
        var run = new OccasionRunKey(new ShopId("demo"), "my campaign", Day);

        Assert.Equal("demo|my=20campaign|2027-05-01", run.ToString());
        Assert.Equal(run, OccasionRunKey.Parse(run.ToString()));
        Assert.Throws<FormatException>(() => OccasionRunKey.Parse("demo|birthday|soon"));
    }

    private static void Same<T>(string json, T stored)
    {
        Assert.Equal(json, Encoding.UTF8.GetString(StoredJson.Write(stored)));
        Assert.Equal(json, Encoding.UTF8.GetString(StoredJson.Write(StoredJson.Read<T>(new Row("key", Encoding.UTF8.GetBytes(json), "1")))));
    }
}
