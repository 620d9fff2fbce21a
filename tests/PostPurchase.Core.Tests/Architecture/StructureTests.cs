using System.Runtime.CompilerServices;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Tests.Architecture;

/// <summary>Holds the habits that make the code readable over the whole core.</summary>
public sealed class StructureTests
{
    private static readonly Type[] Types =
        [.. typeof(Decider).Assembly.GetTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !type.Name.Contains('<', StringComparison.Ordinal))];

    [Fact]
    public void The_core_knows_no_host_and_no_log()
    {
        string[] allowed = ["System.", "netstandard", "NodaTime", "Handlebars", "Markdig", "CsvHelper", "mscorlib"];

        Assert.All(
            typeof(Decider).Assembly.GetReferencedAssemblies(),
            reference => Assert.Contains(allowed, prefix => reference.Name?.StartsWith(prefix, StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Assert.Empty(Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName));

    /// <summary>A record whose constructor is private can only have nested cases.</summary>
    [Fact]
    public void Hierarchies_of_events_and_decisions_are_closed() =>
        Assert.Empty(Types
            .Where(type => type is { IsAbstract: true, IsSealed: false, IsInterface: false } && type.GetMethod("<Clone>$") is not null)
            .Where(type => type.GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
                .Any(constructor => !constructor.IsPrivate && constructor.GetParameters() is not [{ ParameterType: var only }] || constructor.IsPublic))
            .Select(type => type.FullName));

    [Fact]
    public void Decisions_are_made_without_waiting()
    {
        string[] pure = ["PostPurchase.Core.Timing", "PostPurchase.Core.Campaigns", "PostPurchase.Core.Consent.AdvertisingGate", "PostPurchase.Core.Journeys.Decider"];

        Assert.Empty(
            from type in Types
            where pure.Any(prefix => type.FullName?.StartsWith(prefix, StringComparison.Ordinal) == true) && !type.IsInterface && !type.Name.EndsWith("Campaigns", StringComparison.Ordinal)
            from method in type.GetMethods()
            where method.DeclaringType == type && typeof(Task).IsAssignableFrom(method.ReturnType)
            select $"{type.Name}.{method.Name}");
    }

    [Fact]
    public void Files_are_short_and_named_after_their_type()
    {
        var sources = Directory.EnumerateFiles(SourceFolder(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, file => File.ReadLines(file).Count() > 300);
        Assert.All(sources.Where(file => file.Contains("/PostPurchase.Core/", StringComparison.Ordinal)), file => Assert.Contains(Path.GetFileName(file).Split('.')[0], File.ReadAllText(file), StringComparison.Ordinal));
    }

    private static string SourceFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", "..", "..", "src"));
}
