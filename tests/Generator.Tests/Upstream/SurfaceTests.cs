using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>
/// The stand-ins have the members of the real packages: Amazon.Lambda.Core 3.2.0 and Amazon.Lambda.Annotations 2.3.0, and most members of
/// Amazon.Lambda.APIGatewayEvents and Amazon.Lambda.Serialization.SystemTextJson (github.com/aws/aws-lambda-dotnet, commit 8314921). With
/// <c>-p:UpstreamPackages=true</c> the list is held against the real ones of the first two.
/// </summary>
public sealed class SurfaceTests
{
    private static readonly string[] Listed = File.ReadAllLines(Path.Combine(Places.Root, "tests", "Generator.Tests", "Upstream", "StandIns", "Surface.txt"));

    public static TheoryData<string> Types => [.. Listed.Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..])];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_has_the_members_of_the_real_one(string name) => Surface.Of(Type(name)).ShouldBe(Listed.SkipWhile(line => line != "# " + name).Skip(1).TakeWhile(line => line.Length > 0));

    [Fact]
    public void Every_type_of_the_stand_ins_is_listed() =>
        Spaces.SelectMany(space => Namespace(space).GetTypeMembers()).Where(t => t.Locations.Any(l => l.IsInSource)).Select(t => t.ToDisplayString()).Except(Types.Select(row => row.Data)).ShouldBeEmpty();

    private static readonly string[] Spaces = ["Amazon.Lambda.Core", "Amazon.Lambda.Annotations", "Amazon.Lambda.Annotations.APIGateway", "Amazon.Lambda.APIGatewayEvents", "Amazon.Lambda.Serialization.SystemTextJson"];

    private static readonly Compilation Compilation = UpstreamCode.Compile();

    private static INamedTypeSymbol Type(string name) => Compilation.GetTypeByMetadataName(name).ShouldNotBeNull();

    private static INamespaceSymbol Namespace(string name) =>
        name.Split('.').Aggregate(Compilation.GlobalNamespace, (space, part) => space.GetNamespaceMembers().Single(s => s.Name == part));
}
