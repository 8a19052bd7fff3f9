using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Comparing;

/// <summary>The local side, which has no server, gets and answers what a server would.</summary>
public sealed class LocalSideTests : IDisposable
{
    private const string Shown = "\"default\":{\"statusCode\":\"200\",\"responseTemplates\":{\"application/json\":\"$context.requestOverride.path.p\"}}";

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_only_a_server_does_is_no_difference()
    {
        var document = TestApi.Document(string.Join(
            ',',
            TestApi.MockPath("/large", "post"),
            TestApi.MockPath("/head", "head", responses: Shown),
            TestApi.MockPath("/empty", "get", """{"statusCode":204}""", """
                "default":{"statusCode":"204","responseTemplates":{"application/json":"a body that HTTP does not allow"}}
                """),
            TestApi.MockPath(
                "/headers",
                "get",
                "#set($h = $input.params().header)#set($context.requestOverride.path.p = \"$h.Accept|$h.get('x-a')|$h.Cookie|$h.get('x-Case')\"){\"statusCode\":200}",
                Shown)));
        _folder.Write("openapi.json", document);
        await File.WriteAllBytesAsync(_folder.In("large.bin"), new byte[(10 * 1024 * 1024) + 1], TestContext.Current.CancellationToken);
        var requests = _folder.Write("requests.json", """
            [
              {"method": "HEAD", "path": "/head"}, {"path": "/empty"}, {"method": "POST", "path": "/large", "bodyFile": "large.bin"},
              {"path": "/headers", "headers": {"accept": "a/b", "x-a": ["1", "2"], "cookie": ["a=1", "b=2"], "x-Case": "c"}}
            ]
            """);
        await using var deployed = await TestHost.StartAsync(document);

        var result = await SluiceProcess.RunAsync(
            "compare", "--deploy", _folder.In(""), "--against", deployed.Url.ToString(), "--requests", requests, "--answers");

        result.Output.ShouldContain("4 requests: 4 same, 0 different", customMessage: result.Output + result.Error);
        result.Output.ShouldContain("2 answers 200: a/b|1, 2|a=1; b=2|c");
        result.Output.ShouldContain("2 answers 413: ");
    }
}
