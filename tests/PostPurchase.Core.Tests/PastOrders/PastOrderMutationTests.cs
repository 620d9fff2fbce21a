using PostPurchase.TestKit.Fuzzing;
using PostPurchase.TestKit.PastOrders;

namespace PostPurchase.Core.Tests.PastOrders;

/// <summary>Whatever is done to a file, reading it ends, throws nothing, and gives orders that can be stored.</summary>
public sealed class PastOrderMutationTests
{
    private const int Rounds = 1500;

    public static TheoryData<string> Files => [.. ExportedSheets.All];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_file_throws(string file) => await FuzzRun.Of(new SheetTarget(file), 0, Rounds);
}
