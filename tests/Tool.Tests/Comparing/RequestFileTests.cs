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

    [Theory]
    [InlineData(
        """
        {"method":"GET","url":"https://abc.execute-api.eu-west-1.amazonaws.com/prod/a/b%2Fc?x=1","headers":[
          {"name":":path","value":"/"},{"name":"Host","value":"h"},{"name":"Accept-Encoding","value":"br"},{"name":"X-A","value":"1"}]}
        """,
        "GET /a/b%2Fc?x=1|GET /a/b%2Fc?x=1|X-A: 1|")]
    [InlineData(
        """{"method":"POST","url":"https://api.example.com/orders","headers":[],"postData":{"mimeType":"x","text":"AQI=","encoding":"base64"}}""",
        "POST /orders|POST /orders||\u0001\u0002")]
    [InlineData("""{"method":"GET","url":"http://127.0.0.1:5080/dev","headers":[]}""", "GET /|GET /||")]
    public void A_recording_of_a_browser_is_read_without_what_belongs_to_its_connection(string request, string expected) =>
        Read("{\"log\":{\"version\":\"1.2\",\"entries\":[{\"request\":" + request + "}]}}").Select(Shown).ShouldBe([expected]);

    [Fact]
    public void Of_a_recording_with_several_hosts_only_the_one_that_is_named_is_read()
    {
        const string Recording = "\ufeff" + """
            {"log":{"entries":[
              {"request":{"method":"GET","url":"https://api.example.com/orders","headers":[{"name":"cookie","value":"a=1"}]}},
              {"request":{"method":"GET","url":"data:image/png;base64,AA==","headers":[]}},
              {"request":{"method":"GET","url":"https://tracker.example.org/t","headers":[{"name":"cookie","value":"secret=1"}]}}
            ]}}
            """;

        Should.Throw<DocumentException>(() => Read(Recording)).Message.ShouldEndWith(
            "$.log: the recording has requests to several hosts: api.example.com, tracker.example.org. Name the host of the API, such as --host api.example.com.");
        Read(Recording, "API.example.com").Select(Shown).ShouldBe(["GET /orders|GET /orders|cookie: a=1|"]);
        Should.Throw<DocumentException>(() => Read(Recording, "other")).Message.ShouldEndWith(
            "$.log: the recording has no request to other. It has requests to api.example.com, tracker.example.org.");
    }

    [Theory]
    [InlineData("[{]", "requests.json(1,3): $: is not JSON here, or is nested too deeply. Correct this place.")]
    [InlineData("[]", "requests.json(1,1): $: the list has no request, so there is nothing to compare. Add one.")]
    [InlineData("""{"requests":[{"method":"GET"}]}""", "requests.json(1,14): $.requests[0]: 'path' is missing.")]
    [InlineData("""[{"path":"a"}]""", "requests.json(1,3): $[0].path: 'a' is not a path below the stage, which begins with a slash, such as /orders/7?limit=2.")]
    [InlineData("""[{"path":"/a b"}]""", "requests.json(1,3): $[0].path: a path has no spaces, no '#' and no characters beyond ASCII. Write them percent-encoded, such as %20 for a space.")]
    [InlineData("""[{"path":"/a","verb":"GET"}]""", "requests.json(1,15): $[0].verb: 'verb' is not a part of a request; the parts are name, method, path, headers, body, bodyFile, expect.")]
    [InlineData("""[{"path":"/a","method":"G T"}]""", "requests.json(1,15): $[0].method: 'G T' is not an HTTP method, such as GET.")]
    [InlineData("""[{"path":"/a","headers":{"a b":"c"}}]""", "requests.json(1,26): $[0].headers['a b']: 'a b' is not the name of a header.")]
    [InlineData("""[{"path":"/a","body":"x","bodyFile":"y"}]""", "requests.json(1,26): $[0].bodyFile: a request has a 'body' or a 'bodyFile', not both. Remove one of the two.")]
    [InlineData("""[{"path":"/a","expect":999}]""", "requests.json(1,15): $[0].expect: '999' is not a status from 100 to 599.")]
    [InlineData("""{"behaviours":[{"name":"n","page":"p","mark":"m"}]}""", "requests.json(1,16): $.behaviours[0]: a behaviour has 'requests' that test it, or a 'reason' why no request does, and not both.")]
    [InlineData("""{"behaviours":[{"name":"n","page":"p","mark":"m","reason":"r"}]}""", "requests.json(1,2): $.behaviours: no behaviour has a request, so there is nothing to compare.")]
    [InlineData("""{"behaviours":[{"name":"n","page":"p","mark":"m","reason":"r"},{"name":"n","page":"p","mark":"m","reason":"r"}]}""", "requests.json(1,65): $.behaviours[1].name: another behaviour has the name 'n', too. Give each one its own.")]
    [InlineData("""{"log":{"entries":[{"request":{"method":"GET","url":"http://a/","postData":{"params":[{"name":"a"}]}}}]}}""", "requests.json(1,77): $.log.entries[0].request.postData.params: the recording has the fields of the form and not its text, so the body is not known. Record it again with its content.")]
    [InlineData("""{"log":{"entries":[{"request":{"method":"GET","url":"x"}}]}}""", "requests.json(1,47): $.log.entries[0].request.url: 'x' is not an http or https address.")]
    public void A_mistake_is_named_with_its_place(string text, string message) =>
        Should.Throw<DocumentException>(() => Read(text)).Message.ShouldBe(message);

    [Fact]
    public void A_body_file_that_is_missing_is_named_with_its_place() =>
        Should.Throw<DocumentException>(() => Read("""[{"path":"/a","bodyFile":"none"}]""")).Message
            .ShouldStartWith("requests.json(1,15): $[0].bodyFile: the file with the body cannot be read: ");

    private IReadOnlyList<ComparedRequest> Read(string text, string? host = null) => RequestFile.Read(_folder.Write("requests.json", text), host).Requests;

    private static string Shown(ComparedRequest request) =>
        $"{request.Name}|{request.Method} {request.Target}|{string.Join(", ", request.Headers.Select(header => $"{header.Key}: {header.Value}"))}|{Encoding.UTF8.GetString(request.Body)}";
}
