namespace Sluice.Generator.Tests.Diagnostics;

internal static class ResultCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        DiagnosticCase.File("SLUICE059", Result("[|\"Content-MD5\"|]"), Result("\"x-content-md5\"")),
        DiagnosticCase.File("SLUICE059", Result("[|\"a b\"|]"), Result("\"ETag\"")),
        Get("SLUICE060", "Returns([|302|])", "Returns(202)"),
        Get("SLUICE060", "Returns([|0|])", "Returns(200)"),
        Get("SLUICE061", "Throws<Exception>([|200|])", "Throws<Exception>(500)"),
        Get("SLUICE061", "Throws<Exception>([|600|])", "Throws<Exception>(599)"),
        DiagnosticCase.File("SLUICE061", "[assembly: Throws<Exception>([|200|])] [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public int Get() => 1; [HttpPut(\"/\")] public int Put() => 1; }", "[assembly: Throws<Exception>(400)] [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public int Get() => 1; [HttpPut(\"/\"), Throws<Exception>(401)] public int Put() => 1; }"),
        DiagnosticCase.File("SLUICE062", "[LambdaFunction, Throws<Exception>(500), [|Throws<Exception>(501)|]] public sealed class F { [HttpGet(\"/\")] public int Get() => 1; [HttpPut(\"/\")] public int Put() => 1; }", "[assembly: Throws<Exception>(400)] [LambdaFunction, Throws<Exception>(500)] public sealed class F { [HttpGet(\"/\")] public int Get() => 1; }"),
        Get("SLUICE221", "[|Throws<TimeoutException, List<int>>(504)|]", "Throws<TimeoutException>(504)"),
        DiagnosticCase.File("SLUICE221", "public sealed class M : IProblemMapper<FormatException> { public static IProblem Map(FormatException e) => new ProblemDetails(); } [LambdaFunction] public sealed class F { [HttpGet(\"/\"), [|Throws<TimeoutException, M>(504)|]] public int Get() => 1; }", "public sealed class M : IProblemMapper<SystemException> { public static IProblem Map(SystemException e) => new ProblemDetails(); } [LambdaFunction] public sealed class F { [HttpGet(\"/\"), Throws<TimeoutException, M>(504)] public int Get() => 1; }"),
        Get("SLUICE062", "Throws<Exception>(500), [|Throws<Exception>(501)|]", "Throws<Exception>(500), Throws<ArgumentException>(400)"),
        DiagnosticCase.File("SLUICE063", "public class Outer { private sealed class E : Exception; [LambdaFunction] public sealed class F { [HttpGet(\"/\"), [|Throws<E>(400)|]] public string Get() => \"\"; } }", "public class Outer { internal sealed class E : Exception; [LambdaFunction] public sealed class F { [HttpGet(\"/\"), Throws<E>(400)] public string Get() => \"\"; } }"),
        Get("SLUICE064", "Returns([|204|])", "Returns(201)"),
        DiagnosticCase.Members("SLUICE065", "private int _x; [HttpGet(\"/\")] public ref int [|Get|]() => ref _x;", "private int _x = 1; [HttpGet(\"/\")] public int Get() => _x;"),
        Method("SLUICE066", "[HttpGet(\"/\"), [|Returns(200)|]] public Ok<int> Get() => Results.Ok(1);", "[HttpGet(\"/\")] public Ok<int> Get() => Results.Ok(1);"),
        Method("SLUICE067", "[HttpGet(\"/\")] public [|HttpResult|] Get() => Results.Ok(1);", "[HttpGet(\"/\")] public Results<Ok<int>, Created> Get() => Results.Ok(1);"),
        Method("SLUICE067", "[HttpGet(\"/\")] public [|IHttpResults|] Get() => (Results<Ok<int>, Created>)Results.Ok(1);", "[HttpGet(\"/\")] public Task<Ok> Get() => Task.FromResult(Results.Ok());"),
        DiagnosticCase.File("SLUICE067", "public sealed class Teapot() : HttpProblem(418);" + Own.Replace("Teapot Get", "[|Teapot|] Get", StringComparison.Ordinal), "[ResultStatus(418)] public sealed class Teapot() : HttpProblem(418);" + Own),
        DiagnosticCase.File("SLUICE067", "[ResultStatus(199)] public sealed class Teapot() : HttpProblem(418);" + Own.Replace("Teapot Get", "[|Teapot|] Get", StringComparison.Ordinal), "[ResultStatus(418)] public sealed class Teapot() : HttpProblem(418);" + Own),
        Method("SLUICE068", "[HttpGet(\"/\")] public [|Results<Ok, Problem>|] Get() => Results.Ok();", "[HttpGet(\"/\"), Problems(402, 423)] public Results<Ok, Problem> Get() => Results.Ok();"),
        Method("SLUICE061", "[HttpGet(\"/\"), [|Problems(402, 200)|]] public Results<Ok, Problem> Get() => Results.Ok();", "[HttpGet(\"/\"), Problems(402)] public Results<Ok, Problem> Get() => Results.Ok();"),
        Method("SLUICE069", "[HttpGet(\"/\"), Produces([|\"text/csv\"|])] public int Get() => 1;", "[HttpGet(\"/\"), Produces(\"text/csv\")] public string Get() => \"\";"),
        Method("SLUICE069", "[HttpGet(\"/\"), Produces([|\"text/csv\"|])] public void Get() { }", "[HttpGet(\"/\"), Produces(\"application/hal+json\")] public int Get() => 1;"),
        Method("SLUICE260", "[HttpGet(\"/\"), Produces(\"text/event-stream\")] public [|IAsyncEnumerable<int>|] Get() => throw new Exception();", "[HttpGet(\"/\"), Produces(\"text/event-stream\"), Proxy] public IAsyncEnumerable<int> Get() => throw new Exception(); [HttpPut(\"/\")] public IAsyncEnumerable<int> Put() => throw new Exception();"),
        Method("SLUICE260", "[HttpGet(\"/\"), Produces(\"application/jsonl\"), Proxy(false)] public [|Task<Results<Ok<IAsyncEnumerable<int>>, NotFound>>|] Get() => throw new Exception();", "[HttpGet(\"/\"), Produces(\"application/jsonl\"), Proxy] public Task<Results<Ok<IAsyncEnumerable<int>>, NotFound>> Get() => throw new Exception();"),
        Method("SLUICE260", "[HttpGet(\"/\"), Produces(\"application/pdf\")] public [|System.IO.MemoryStream|] Get() => throw new Exception();", "[HttpGet(\"/\"), Produces(\"application/pdf\"), Proxy] public System.IO.MemoryStream Get() => throw new Exception();"),
        Method("SLUICE261", "[HttpGet(\"/\"), Proxy] public [|System.IO.Stream|] Get() => throw new Exception();", "[HttpGet(\"/\"), Proxy, Produces(\"application/pdf\")] public System.IO.Stream Get() => throw new Exception();"),
        Method("SLUICE110", "[HttpGet(\"/\"), Proxy, Produces(\"application/pdf\"), [|Cache(60)|]] public System.IO.Stream Get() => throw new Exception();", "[HttpGet(\"/\"), Proxy, Produces(\"application/pdf\")] public System.IO.Stream Get() => throw new Exception();"),
        Method("SLUICE087", Headers("Produces(\"image/png\")", "[|Headers|][\"ETag\"] = \"1\""), Headers("Produces(\"application/vnd.x+json\")", "Headers[\"ETag\"] = \"1\"")),
        Method("SLUICE087", "[HttpGet(\"/\"), Produces(\"image/png\")] public async Task<Ok<byte[]>> Get() { await Task.Yield(); return Tagged(); } private static Ok<byte[]> Tagged() { var ok = Results.Ok(new byte[1]); ok?.[|Headers|].Add(\"a\", \"b\"); return ok!; }", "[HttpGet(\"/\")] public async Task<Ok<byte[]>> Get() { await Task.Yield(); return Tagged(); } private static Ok<byte[]> Tagged() { var ok = Results.Ok(new byte[1]); ok?.Headers.Add(\"a\", \"b\"); return ok!; }"),
        Method("SLUICE087", "[HttpGet(\"/\"), Produces(\"image/png\")] public [|Created<byte[]>|] Get() => Results.Created(\"1\", new byte[1]);", "[HttpGet(\"/\"), Produces(\"image/png\"), Returns(201)] public byte[] Get() => new byte[1];"),
        Method("SLUICE087", "[HttpGet(\"/\"), Produces(\"image/png\")] public Results<[|Accepted<byte[]>|], NotFound> Get() => Results.NotFound();".Replace("Results<[|Accepted<byte[]>|], NotFound>", "[|Results<Accepted<byte[]>, NotFound>|]", StringComparison.Ordinal), "[HttpGet(\"/\"), Produces(\"image/png\")] public Results<Ok<byte[]>, Created<byte[]>> Get() => Results.Created(\"1\", new byte[1]);"),
        Cookies("ok.AppendCookie(\"a\", \"1\"); ok.[|AppendCookie|](\"b\", \"2\");", "ok.AppendCookie(\"a\", \"1\"); ok.AppendHeader(\"Vary\", \"a\"); ok.AppendHeader(\"Vary\", \"b\");"),
        Cookies("ok.Headers[\"set-cookie\"] = \"a=1\"; if (n > 1) { ok.[|AppendHeader|](\"Set-Cookie\", \"b=2\"); }", "if (n > 1) { ok.AppendCookie(\"a\", \"1\"); } else { ok.AppendCookie(\"b\", \"2\"); }"),
        Cookies("ok.DeleteCookie(\"a\"); switch (n) { case 1: n++; ok.[|Headers|][\"Set-Cookie\"] = \"b\"; break; }", "switch (n) { case 1: ok.DeleteCookie(\"a\"); break; default: ok.AppendCookie(\"b\", \"\"); break; }"),
        Cookies("foreach (var name in new[] { \"a\", \"b\" }) { ok.[|AppendCookie|](name, \"\"); }", "foreach (var name in new[] { \"a\", \"b\" }) { ok.AppendCookie(name, \"\"); break; }"),
        Cookies("while (n-- > 0) ok.[|AppendCookie|](\"a\", \"\");", "while (n-- > 0) { var other = Results.Ok(); other.AppendCookie(\"a\", \"\"); }"),
        Cookies("ok.AppendCookie(\"a\", \"1\"); ok.[|AppendCookie|](\"b\", \"2\");", "ok.AppendCookie(\"a\", \"1\"); ok = Results.Ok(); ok.AppendCookie(\"b\", \"2\");"),
        Method("SLUICE265", Helper("HttpGet(\"/\")", "[|AppendCookie|]"), Helper("HttpGet(\"/\"), Proxy", "AppendCookie")),
        Method("SLUICE087", Headers("Produces(\"image/png\")", "[|AppendCookie|](\"a\", \"b\")"), Headers("Produces(\"application/vnd.x+json\")", "AppendCookie(\"a\", \"b\")")),
        Method("SLUICE266", "[HttpGet(\"/\"), Produces(\"image/png\")] public [|FileContentHttpResult|] Get() => Results.File(new byte[1]);", "[HttpGet(\"/\"), Proxy, Produces(\"image/png\")] public FileContentHttpResult Get() => Results.File(new byte[1]);"),
        Method("SLUICE266", "[HttpGet(\"/\")] public async Task<[|Results<Ok<int>, FileContentHttpResult>|]> Get() { await Task.Yield(); return Results.Ok(1); }".Replace("Task<[|Results<Ok<int>, FileContentHttpResult>|]>", "[|Task<Results<Ok<int>, FileContentHttpResult>>|]", StringComparison.Ordinal), "[HttpGet(\"/\"), Proxy] public async Task<Results<Ok<int>, FileContentHttpResult>> Get() { await Task.Yield(); return Results.Ok(1); }"),
        Method("SLUICE087", Headers("Produces(\"image/png\")", "[|ETag|] = new EntityTag(\"1\")"), Headers("Produces(\"application/vnd.x+json\")", "ETag = new EntityTag(\"1\")")),
        Value("object", "[|new { A = 1 }|]", "1"),
        Value("object", "[|new Dto(1)|]", "new int[] { 1 }"),
        Value("object?", "DateTime.Now.Year > 2000 ? [|new Dto(1)|] : null", "DateTime.Now.Year > 2000 ? new List<Guid>() : null"),
        Value("object", "DateTime.Now.Year switch { 1 => \"\", _ => [|DayOfWeek.Monday|] }", "DateTime.Now.Year switch { 1 => \"\", _ => 1.5m }"),
        Value("object", "[|(1, 2)|]", "(1, 2).Item1"),
        Value("object", "[|new int[1, 1]|]", "new int[1][]"),
        Value("object", "[|new Dictionary<int, string>()|]", "new Dictionary<string, string>()"),
        Value("object", "[|new Dto[1]|]", "new object[] { 1, \"a\", new object?[] { null } }"),
        Value("object", "new object[] { 1, [|new { A = 1 }|] }", "new Dictionary<string, object> { { \"a\", 1 }, { \"b\", new DateOnly[1] } }"),
        Value("Dictionary<string, object>", "new() { [\"a\"] = [|new Dto(1)|] }", "new() { [\"a\"] = new System.Text.Json.Nodes.JsonObject() }"),
        Value("List<object>", "new() { [|new Dto(1)|] }", "new() { 1 }"),
        Value("Ok<object>", "Results.Ok<object>([|new { A = 1 }|])", "Results.Ok<object>(new short[1])"),
        Value("Results<Ok<object>, NotFound>", "new Ok<object>([|new Dto(1)|])", "new Ok<object>(new Memory<byte>(new byte[1]))"),
        Value("Task<object>", "Task.FromResult<object>([|new Dto(1)|])", "Task.FromResult<object>(Half.One)"),
        Value("ValueTask<object>", "new ValueTask<object>([|new Dto(1)|])", "new ValueTask<object>(Int128.One)"),
        Value("Holder", "new Holder([|new Dto(1)|])", "new Holder(new Uri(\"a:b\"))"),
        Value("Open", "new Open { X = [|new Dto(1)|] }", "new Open { X = new HashSet<string>() }"),
        Value("Shape", "[|new Square()|]", "new Circle()"),
        Method("SLUICE088", "[HttpGet(\"/\")] public object Get() { object value = [|new { A = 1 }|]; return value; }", "[HttpGet(\"/\")] public object Get() { object value = new { A = 1 }.A; Func<object> other = () => new { B = 1 }; return value; }"),
        Method("SLUICE088", "[HttpGet(\"/\")] public async IAsyncEnumerable<object> Get() { await Task.Yield(); yield return [|new { A = 1 }|]; }", "[HttpGet(\"/\")] public async IAsyncEnumerable<object> Get() { await Task.Yield(); yield return 1; }"),
        Value("object[]", "[|new Dto[1]|]", "new string[1]"),
        Value("IEnumerable<object>", "[|new List<Dto>()|]", "new List<string>()"),
        Value("IReadOnlyList<object?>", "[|new[] { new Dto(1) }|]", "new[] { \"a\" }"),
        Value("object", "[|(1, 2)|]", "new[] { 1, 2 }"),
        Value("object", "[|Tuple.Create(1, 2)|]", "1.5m"),
        Value("object", "[|new[] { (1, 2) }|]", "new[] { new[] { 1 } }"),
        Value("object", "[|new[] { new { A = 1 } }|]", "new Dictionary<string, int[]>()"),
        Value("object[]", "new object[] { 1, [|new Dto(1)|] }", "new object[] { 1, \"a\" }"),
        Value("Dictionary<string, object>", "new() { [\"a\"] = [|(1, 2)|] }", "new() { [\"a\"] = 1 }"),
        .. new[] { "(int, int)", "(int A, string B)", "ValueTuple<int>", "Tuple<int, int>", "(int, int)[]", "List<Tuple<int>>", "Dictionary<string, (int, int)>", "Task<(int, int)>",
            "Ok<(int, int)>", "Results<Ok<Tuple<int>>, NotFound>", "Task<Results<Ok<(int, int)[]>, NotFound>>", "IAsyncEnumerable<(int, int)>", "dynamic", "List<dynamic>", "int[,]", "Memory<(int, int)>" }
            .Select(type => Method("SLUICE050", $"[HttpGet(\"/\")] public [|{type}|] Get() => throw new NotSupportedException();", "[HttpGet(\"/\")] public int[][] Get() => throw new NotSupportedException();")),
        .. new[] { "Make()", "_field", "Property", "Wait().Result" }
            .Select(value => Unseen("object", $"[|{value}|]", "new[] { 1 }")),
        Unseen("object", "(object)[|Make()|]", "(object)1"),
        Unseen("object", "1 > 2 ? 1 : [|Make()|]", "1 > 2 ? 1 : \"a\""),
        Unseen("Task<object>", "[|Wait()|]", "Task.FromResult<object>(1)"),
        Unseen("Ok<object>", "Results.Ok([|Make()|])", "Results.Ok<object>(1)"),
        Unseen("Results<Ok<object>, NotFound>", "Results.Ok([|_field|])", "Results.NotFound()"),
        Unseen("object[]", "new object[] { 1, [|Make()|] }", "new object[] { 1 }"),
        Unseen("List<object>", "[|_list|]", "new List<object> { 1 }"),
        Unseen("Holder", "new Holder([|Make()|])", "new Holder(1)"),
        Body("SLUICE088", "var answer = new Dictionary<string, object> { [\"a\"] = 1 }; answer[\"b\"] = [|new { A = 1 }|]; return answer;", "var answer = new Dictionary<string, object> { [\"a\"] = 1 }; answer[\"b\"] = new int[1]; return answer;"),
        Body("SLUICE088", "var answer = new List<object>(); answer.Add([|new Dto(1)|]); return answer;", "var answer = new List<object>(); answer.Add(\"a\"); return answer;"),
        Body("SLUICE088", "object answer; if (DateTime.Now.Year > 1) { answer = 1; } else { answer = [|(1, 2)|]; } return answer;", "object answer; if (DateTime.Now.Year > 1) { answer = 1; } else { answer = new[] { 1, 2 }; } return answer;"),
        Body("SLUICE088", "var answer = new object[2]; answer[0] = [|DayOfWeek.Monday|]; return answer;", "var answer = new object[2]; answer[0] = \"Monday\"; return answer;"),
        Body("SLUICE088", "var orders = new List<Dto>(); return [|System.Linq.Enumerable.Select(orders, o => new { o })|];", "var orders = new List<Dto>(); return System.Linq.Enumerable.Select(orders, o => o.ToString());"),
        Body("SLUICE252", "var answer = new Dictionary<string, object>(); answer.Add(\"b\", [|Make()|]); return answer;", "var answer = new Dictionary<string, object>(); answer.Add(\"b\", Make().ToString()!); return answer;"),
        Body("SLUICE252", "var answer = Make(); return [|_cache ??= answer|];", "var answer = Make().GetHashCode(); return answer;"),
        Body("SLUICE252", "var answer = [|Make()|]; return answer;", "var answer = Make().ToString(); return answer!;"),
        Body("SLUICE252", "return [|_other?.Value|]!;", "return 1;"),
        Body("SLUICE252", "foreach (var one in new object[] { 1 }) { return [|one|]; } return 1;", "foreach (var one in new[] { 1 }) { return one; } return 1;"),
        Method("SLUICE252", "[HttpGet(\"/\")] public Task<object> Get() => [|Task.Run(() => (object)1)|];", "[HttpGet(\"/\")] public Task<int> Get() => Task.Run(() => 1);"),
        Method("SLUICE252", "[HttpGet(\"/\")] public object Get() { Fill(out var value); return [|value|]; static void Fill(out object value) => value = 1; }", "[HttpPost(\"/\")] public object Post([FromBody] Dictionary<string, object> body) => body[\"a\"]; [HttpPut(\"/\")] public object Put([FromBody] object body) { object value = body; return value; }"),
        Method("SLUICE044", "[HttpGet(\"/\"), Produces([|\"text\"|])] public string Get() => \"\";", "[HttpGet(\"/\"), Produces(\"text/plain\")] public string Get() => \"\";"),
    ];

    private const string Own = " [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public Teapot Get() => new(); }";

    private static DiagnosticCase Cookies(string broken, string cured)
    {
        static string Get(string code) => $"[HttpGet(\"/\")] public Ok Get(int n = 1) {{ var ok = Results.Ok(); {code} return ok; }}";
        return Method("SLUICE265", Get(broken), Get(cured));
    }

    private static string Helper(string attributes, string append) =>
        $"[{attributes}] public Ok Get() {{ var ok = Results.Ok(); Add(ok); return ok; }} private static void Add(HttpResult result) {{ result.AppendCookie(\"a\", \"1\"); result.{append}(\"b\", \"2\"); }}";

    private static string Headers(string produces, string use) =>
        $"[HttpGet(\"/\"), {produces}] public Results<Ok<byte[]>, NotModified> Get() {{ var other = Results.NotModified(); other.Headers[\"ETag\"] = \"1\"; var result = Results.Ok(new byte[1]); result.{use}; return result; }}";

    /// <summary>An operation that returns the value, beside types that it may hold.</summary>
    private static DiagnosticCase Value(string type, string broken, string cured)
    {
        const string Types = """
            public sealed record Dto(int A);
            public sealed record Holder(object Value);
            public sealed class Open { public object? X { get; set; } }
            [System.Text.Json.Serialization.JsonDerivedType(typeof(Circle), "circle")] public class Shape { }
            public sealed class Circle : Shape { }
            public sealed class Square : Shape { }
            [LambdaFunction] public sealed class F { [HttpGet("/")] public TYPE Get() => VALUE; }
            """;
        var source = Types.Replace("TYPE", type, StringComparison.Ordinal);
        return DiagnosticCase.File("SLUICE088", source.Replace("VALUE", broken, StringComparison.Ordinal), source.Replace("VALUE", cured, StringComparison.Ordinal));
    }

    private static DiagnosticCase Body(string id, string broken, string cured)
    {
        const string Members = " public sealed record Dto(int A); public sealed record Holder(object Value); public object? _cache; public Holder? _other; private static object Make() => 1;";
        return Method(id, "[HttpGet(\"/\")] public object Get() { " + broken + " }" + Members, "[HttpGet(\"/\")] public object Get() { " + cured + " }" + Members);
    }

    private static DiagnosticCase Unseen(string type, string broken, string cured)
    {
        const string Members = " public sealed record Holder(object Value); private readonly object _field = 1; private readonly List<object> _list = new(); public object Property => 1; private static object Make() => 1; private static async Task<object> Wait() { await Task.Yield(); return 1; }";
        return Method("SLUICE252", $"[HttpGet(\"/\")] public {type} Get() => {broken};" + Members, $"[HttpGet(\"/\")] public {type} Get() => {cured};" + Members);
    }

    private static DiagnosticCase Method(string id, string broken, string cured) => DiagnosticCase.Members(id, broken, cured);

    private static DiagnosticCase Get(string id, string broken, string cured) => DiagnosticCase.Members(
        id, $"[HttpGet(\"/\"), {broken}] public string Get() => \"\";", $"[HttpGet(\"/\"), {cured}] public string Get() => \"\";");

    private static string Result(string header) =>
        $"[ResultStatus(200, Header = {header})] public sealed class Checked() : HttpResult(200);\n[LambdaFunction] public sealed class F {{ [HttpGet(\"/\")] public Checked Get() => new(); }}";
}
