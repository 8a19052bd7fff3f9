using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Tests.Http;

public sealed class RequestTargetTests
{
    [Theory]
    [InlineData("/prod/a/b", "/prod/a/b", "", "prod", "a/b")]
    [InlineData("/prod", "/prod", "", "prod", "")]
    [InlineData("/prod/", "/prod/", "", "prod", "")]
    [InlineData("//prod/a", "/prod/a", "", "prod", "a")]
    [InlineData("/prod//a", "/prod//a", "", "prod", "a")]
    [InlineData("/prod/a//b/", "/prod/a//b/", "", "prod", "a//b")]
    [InlineData("/prod/a?x=1?y", "/prod/a", "x=1?y", "prod", "a")]
    [InlineData("/prod/a?x#y?z", "/prod/a", "x", "prod", "a")]
    [InlineData("http://host:80/prod/a?x", "/prod/a", "x", "prod", "a")]
    [InlineData("http://host", "/", "", "", "")]
    [InlineData("*", "/*", "", "*", "")]
    [InlineData("/", "/", "", "", "")]
    [InlineData("", "/", "", "", "")]
    public void A_target_is_taken_apart_without_decoding(string target, string path, string query, string stage, string resource)
    {
        var parsed = RequestTarget.Parse(target);
        parsed.Path.ShouldBe(path);
        parsed.Query.ShouldBe(query);
        parsed.Split(out var foundStage, out var foundResource);
        foundStage.ToString().ShouldBe(stage);
        foundResource.ToString().ShouldBe(resource);
    }
}
