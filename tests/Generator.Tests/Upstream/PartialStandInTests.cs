#if UPSTREAM_PACKAGES
namespace Sluice.Generator.Tests.Upstream;

/// <summary>Some stand-ins have only what the tests' code uses. The real package has all of that, too.</summary>
public sealed class PartialStandInTests
{
    [Theory]
    [InlineData("Amazon.Lambda.APIGatewayEvents")]
    [InlineData("Amazon.Lambda.Serialization.SystemTextJson")]
    public void The_real_package_has_all_members_of_the_stand_in(string package)
    {
        var standIn = Lines(Surface.Of(SurfaceTests.Types(UpstreamCode.WithStandIns(), package)));

        standIn.ShouldNotBeEmpty();
        standIn.Except(Lines(Surface.Of(SurfaceTests.Types(UpstreamCode.Compile(), package)))).ShouldBeEmpty();
    }

    // Each line with the type that it belongs to.
    private static List<string> Lines(string surface) =>
        [.. surface.Split("\n\n").SelectMany(type => type.Trim().Split('\n') is [var head, .. var members] ? members.Select(member => head.Split(',', ':')[0].Trim() + member) : [])];
}
#endif
