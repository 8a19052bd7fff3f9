namespace Sluice.Generator.Tests.Diagnostics;

internal static class BackendCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        Backend("SLUICE100", "[HttpBackend([|\"ftp://a.example\"|])]", "[HttpBackend(\"http://a.example\")]", "string Get();"),
        Backend("SLUICE100", "[HttpBackend([|\"https://${stageVariable.host}\"|])]", "[HttpBackend(\"https://${stageVariables.host}/v1\")]", "string Get();"),
        Backend("SLUICE100", "[HttpBackend([|\"https://a.example/?x=1\"|])]", "[HttpBackend(\"https://a.example/\")]", "string Get();"),
        Backend("SLUICE100", "[HttpBackend(\"https://a.example\", Timeout = [|300001|])]", "[HttpBackend(\"https://a.example\", Timeout = 300000)]", "string Get();"),
        Get("SLUICE101", "[HttpGet(\"/\"), Forward([|\"FETCH\"|], \"/\")] string Get();", "[HttpGet(\"/\"), Forward(\"get\", \"/\")] string Get();"),
        Get("SLUICE101", "[HttpGet(\"/\"), Forward([|\"ANY\"|], \"/\")] string Get();", "[HttpAny(\"/\"), Forward(\"ANY\", \"/\")] string Get();"),
        Get("SLUICE101", "[HttpGet(\"/\"), Forward(\"GET\", [|\"items\"|])] string Get();", "[HttpGet(\"/\"), Forward(\"GET\", \"/items\")] string Get();"),
        Get("SLUICE101", "[HttpGet(\"/\"), Forward(\"GET\", [|\"/items?x=1\"|])] string Get();", "[HttpGet(\"/\"), Forward(\"GET\", \"/items\"), SendQuery(\"x\", \"1\")] string Get();"),
        Get("SLUICE101", "[HttpGet(\"/\"), Forward(\"GET\", [|\"/{id}\"|])] string Get();", "[HttpGet(\"/\"), Forward(\"GET\", \"/{id}\")] string Get([FromQuery, To.Path(\"id\")] string q);"),
        Get("SLUICE101", "[HttpGet(\"/\")] string [|Get|]<T>();", "[HttpGet(\"/\")] string Get();"),
        DiagnosticCase.Members("SLUICE101", "[HttpGet(\"/\"), [|Forward(\"GET\", \"/\")|]] public string Get() => \"\";", "[HttpGet(\"/\")] public string Get() => \"\";"),
        Get("SLUICE102", "[HttpGet(\"/{id}\"), Forward(\"GET\", \"/\")] string Get(string [|id|]);", "[HttpGet(\"/{id}\"), Forward(\"GET\", \"/\")] string Get([To.Query(\"id\")] string id);"),
        Get("SLUICE102", "[HttpGet(\"/\")] string Get([FromContext(\"stage\")] string [|stage|]);", "[HttpGet(\"/\")] string Get([FromContext(\"stage\"), To.Header(\"x-stage\")] string stage);"),
        Get("SLUICE102", "[HttpPost(\"/\"), Forward(\"GET\", \"/\")] string Get([FromBody] string[] [|body|]);", "[HttpPost(\"/\"), Forward(\"PUT\", \"/\")] string Get([FromBody] string[] body);"),
        Get("SLUICE102", "[HttpGet(\"/\")] string Get([[|To.Body(\"q\")|]] string q);", "[HttpGet(\"/\"), Forward(\"POST\", \"/\")] string Get([To.Body(\"q\")] string q);"),
        Get("SLUICE102", "[HttpPost(\"/\")] string Post([To.Body(\"q\")] string q, [FromBody] string[] [|b|]);", "[HttpPost(\"/\")] string Post([To.Body(\"q\")] string q, [FromBody, To.Body(\"b\")] string[] b);"),
        Get("SLUICE102", "[HttpPost(\"/\")] string Post(MethodRequest [|all|]);", "[HttpPost(\"/\")] string Post(string all);"),
        Get("SLUICE103", "[HttpGet(\"/\")] string Get([To.Header([|\"Transfer-Encoding\"|])] string q);", "[HttpGet(\"/\")] string Get([To.Header(\"x-encoding\")] string q);"),
        Get("SLUICE103", "[HttpGet(\"/\"), SendQuery([|\"q\"|], \"1\")] string Get(string q);", "[HttpGet(\"/\"), SendQuery(\"r\", \"1\")] string Get(string q);"),
        Get("SLUICE103", "[HttpGet(\"/\"), SendHeader(\"x\", [|\"it's\"|])] string Get();", "[HttpGet(\"/\"), SendHeader(\"x\", \"$context.requestId\")] string Get();"),
        Get("SLUICE103", "[HttpGet(\"/\"), PassHeader([|\"Server\"|])] string Get();", "[HttpGet(\"/\"), PassHeader(\"Server\", As = \"x-server\")] string Get();"),
        Get("SLUICE103", "[HttpGet(\"/\"), MapStatus([|\"2xx\"|], 404)] string Get();", "[HttpGet(\"/\"), MapStatus(\"41x\", 404)] string Get();"),
        Get("SLUICE103", "[HttpGet(\"/\"), MapStatus(\"404\", [|502|])] string Get();", "[HttpGet(\"/\"), MapStatus(\"404\", 503)] string Get();"),
        Mocked("SLUICE104", "[HttpGet(\"/\"), Mock([|\"{a:1}\"|])] string Get();", "[HttpGet(\"/\"), Mock(\"{\\\"a\\\":1}\")] string Get();"),
        Mocked("SLUICE104", "[HttpGet(\"/\"), Mock(\"x\", MediaType = [|\"text\"|])] void Get();", "[HttpGet(\"/\"), Mock(\"x\", MediaType = \"text/plain\")] void Get();"),
        DiagnosticCase.Members("SLUICE104", "[HttpGet(\"/\"), [|Mock|]] public string Get() => \"\";", "[HttpGet(\"/\")] public string Get() => \"\";"),
        DiagnosticCase.Members("SLUICE105", "[HttpPost(\"/\"), Async] public [|string|] Post() => \"\";", "[HttpPost(\"/\"), Async] public void Post() { }"),
        DiagnosticCase.Members("SLUICE105", "[HttpPost(\"/\"), [|Async|], Throws<Exception>(404)] public void Post() { }", "[HttpPost(\"/\"), Async] public Task Post() => Task.CompletedTask;"),
        DiagnosticCase.Members("SLUICE105", "[HttpPost(\"/\"), Async, Returns([|204|])] public void Post() { }", "[HttpPost(\"/\"), Async, Returns(202)] public void Post() { }"),
        DiagnosticCase.Members(
            "SLUICE149",
            "[HttpGet(\"/\"), RequestTemplate([|\"a.vtl\"|])] public void Get() { } [HttpGet(\"/b\"), Proxy] public void Other() { }",
            "[HttpGet(\"/\"), RequestTemplate(\"a.vtl\")] public void Get() { }") with { TemplateText = "{\"a\": 1}" },
        DiagnosticCase.Members(
            "SLUICE149",
            "[HttpGet(\"/{id}\"), RequestTemplate([|\"a.vtl\"|])] public void Get(string id) { }",
            "[HttpGet(\"/{a}\"), RequestTemplate(\"a.vtl\")] public void Get(string a) { }") with { TemplateText = "{\"a\" : 1}" },
        DiagnosticCase.Members("SLUICE106", "[HttpPost(\"/\"), RequestTemplate([|\"a.vtl\"|])] public void Post() { }", "[HttpPost(\"/\")] public void Post() { }"),
        DiagnosticCase.Members("SLUICE107", "[HttpPost(\"/\"), [|ResponseTemplate(\"a.vtl\")|]] public void Post() { }", "[HttpPost(\"/\")] public void Post() { }"),
        Mocked("SLUICE107", "[HttpPost(\"/\"), Mock(\"1\"), [|ResponseTemplate(\"a.vtl\")|]] int Post();", "[HttpPost(\"/\"), Mock(\"1\")] int Post();"),
    ];

    private static DiagnosticCase Get(string id, string broken, string cured) =>
        DiagnosticCase.File(id, Interface("[HttpBackend(\"https://a.example\")]", broken), Interface("[HttpBackend(\"https://a.example\")]", cured));

    private static DiagnosticCase Mocked(string id, string broken, string cured) => DiagnosticCase.File(id, Interface("", broken), Interface("", cured));

    private static DiagnosticCase Backend(string id, string broken, string cured, string member) =>
        DiagnosticCase.File(id, Interface(broken, "[HttpGet(\"/\")] " + member), Interface(cured, "[HttpGet(\"/\")] " + member));

    private static string Interface(string attributes, string members) => attributes + "\npublic interface IBackend\n{\n    " + members + "\n}\n";
}
