using Sluice.Docs.Tests.Checks;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests;

/// <summary>Links between pages.</summary>
public sealed class LinkTests
{
    [Fact]
    public void Every_link_into_the_repository_leads_somewhere() => DocPage.All.Append(DocPage.Read("bench/README.md")).SelectMany(LinkCheck.Problems).ShouldBeEmpty();
}
