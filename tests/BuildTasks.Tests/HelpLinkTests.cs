using Sluice.Generator.Rules;

namespace Sluice.BuildTasks.Tests;

public sealed class HelpLinkTests
{
    [Fact]
    public void A_link_leads_to_the_repositorys_address_where_there_is_one()
    {
        HelpLinks.RootOf("https://example.com/pages/", "/p/tools/netstandard2.0/A.dll").ShouldBe("https://example.com/pages/docs/diagnostics/");
        HelpLinks.For("SLUICE201").ShouldEndWith("/docs/diagnostics/SLUICE201.md");
    }

    [Theory]
    [InlineData("/packages/sluice/1.0/tools/netstandard2.0/Sluice.BuildTasks.dll")]
    [InlineData("/packages/sluice/1.0/analyzers/dotnet/cs/Sluice.Generator.dll")]
    public void Without_an_address_it_leads_into_the_package(string assembly)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "paths there have a drive");
        HelpLinks.RootOf("", assembly).ShouldBe("file:///packages/sluice/1.0/docs/diagnostics/");
    }

    [Fact]
    public void An_assembly_that_is_no_file_has_the_pages_name() => HelpLinks.RootOf(null, "").ShouldBe("docs/diagnostics/");
}
