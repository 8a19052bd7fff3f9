using System.Text;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Comparing.Requests;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Comparing;

public sealed class RequestFileTests : IDisposable
{
    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_request_has_all_that_its_parts_say()
    {
        _folder.Write("order.json", "{}");
        var requests = Read("""
            [
              {"path": "/a?b=%20"},
              {"name": "n", "method": "post", "path": "/b", "headers": {"x-a": ["1", 2], "x-b": "c"}, "body": {"a": [1, 2]}},
              {"method": "PUT", "path": "/c", "headers": {"content-type": "text/plain"}, "body": "plain é"},
              {"method": "PUT", "path": "/d", "bodyFile": "order.json"}
            ]
            """);

        requests.Select(Shown).ShouldBe(
        [
            "GET /a?b=%20|GET /a?b=%20||",
            """n|POST /b|x-a: 1, x-a: 2, x-b: c, Content-Type: application/json|{"a": [1, 2]}""",
            "PUT /c|PUT /c|content-type: text/plain|plain é",
            "PUT /d|PUT /d||{}",
        ]);
    }

    [Fact]
    public void A_recording_of_a_browser_is_read_without_what_belongs_to_its_connection()
    {
        var requests = Read("""
            {"log":{"version":"1.2","entries":[
              {"request":{"method":"GET","url":"https://abc.execute-api.eu-west-1.amazonaws.com/prod/a/b%2Fc?x=1","headers":[
                {"name":":path","value":"/"},{"name":"Host","value":"h"},{"name":"Accept-Encoding","value":"br"},{"name":"X-A","value":"1"}]}},
              {"request":{"method":"POST","url":"https://api.example.com/orders","headers":[],"postData":{"mimeType":"x","text":"AQI=","encoding":"base64"}}},
              {"request":{"method":"GET","url":"http://127.0.0.1:5080/dev","headers":[]}}
            ]}}
            """);

        requests.Select(Shown).ShouldBe(["GET /a/b%2Fc?x=1|GET /a/b%2Fc?x=1|X-A: 1|", "POST /orders|POST /orders||\u0001\u0002", "GET /|GET /||"]);
    }

    [Theory]
    [InlineData("[]", "requests.json(1,1): $: the list has no request, so there is nothing to compare. Add one.")]
    [InlineData("""{"requests":[{"method":"GET"}]}""", "requests.json(1,14): $.requests[0]: 'path' is missing.")]
    [InlineData("""[{"path":"a"}]""", "requests.json(1,3): $[0].path: 'a' is not a path below the stage, which begins with a slash, such as /orders/7?limit=2.")]
    [InlineData("""[{"path":"/a b"}]""", "requests.json(1,3): $[0].path: a path has no spaces, no '#' and no characters beyond ASCII. Write them percent-encoded, such as %20 for a space.")]
    [InlineData("""[{"path":"/a","verb":"GET"}]""", "requests.json(1,15): $[0].verb: 'verb' is not a part of a request; the parts are name, method, path, headers, body, bodyFile.")]
    [InlineData("""[{"path":"/a","method":"G T"}]""", "requests.json(1,15): $[0].method: 'G T' is not an HTTP method, such as GET.")]
    [InlineData("""[{"path":"/a","headers":{"a b":"c"}}]""", "requests.json(1,26): $[0].headers['a b']: 'a b' is not the name of a header.")]
    [InlineData("""[{"path":"/a","body":"x","bodyFile":"y"}]""", "requests.json(1,26): $[0].bodyFile: a request has a 'body' or a 'bodyFile', not both. Remove one of the two.")]
    [InlineData("""{"log":{"entries":[{"request":{"method":"GET","url":"x"}}]}}""", "requests.json(1,47): $.log.entries[0].request.url: 'x' is not an http or https address.")]
    public void A_mistake_is_named_with_its_place(string text, string message) =>
        Should.Throw<DocumentException>(() => Read(text)).Message.ShouldBe(message);

    [Fact]
    public void A_body_file_that_is_missing_is_named_with_its_place() =>
        Should.Throw<DocumentException>(() => Read("""[{"path":"/a","bodyFile":"none"}]""")).Message
            .ShouldStartWith("requests.json(1,15): $[0].bodyFile: the file with the body cannot be read: ");

    private IReadOnlyList<ComparedRequest> Read(string text) => RequestFile.Read(_folder.Write("requests.json", text));

    private static string Shown(ComparedRequest request) =>
        $"{request.Name}|{request.Method} {request.Target}|{string.Join(", ", request.Headers.Select(header => $"{header.Key}: {header.Value}"))}|{Encoding.UTF8.GetString(request.Body)}";
}
