using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>
/// The stand-ins have the public types and members of the real packages, no more and no fewer. The lists are made from Amazon.Lambda.Core 3.2.0 and
/// Amazon.Lambda.Annotations 2.3.0: with <c>-p:UpstreamPackages=true</c> these tests read the real assemblies, and leave new lists where they differ.
/// </summary>
public sealed class SurfaceTests
{
    [Theory]
    [InlineData("Amazon.Lambda.Annotations")]
    [InlineData("Amazon.Lambda.Core")]
    public async Task Surface_is_that_of_the_real_package(string package) =>
        await Verify(Surface.Of(Types(UpstreamCode.Compile(), package))).UseDirectory("StandIns").UseTextForParameters(package);

    internal static IEnumerable<INamedTypeSymbol> Types(Compilation compilation, string package)
    {
        var isStandIn = compilation.SourceModule.ReferencedAssemblies.All(assembly => assembly.Name != package);
        return All(compilation.GlobalNamespace).Where(type =>
            isStandIn ? type.Locations[0].IsInSource && (type.ContainingNamespace + ".").StartsWith(package + ".", StringComparison.Ordinal) : type.ContainingAssembly.Name == package);
    }

    private static IEnumerable<INamedTypeSymbol> All(INamespaceSymbol space) => [.. space.GetTypeMembers(), .. space.GetNamespaceMembers().SelectMany(All)];
}
