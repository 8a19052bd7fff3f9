namespace Sluice.Generator.Tests.Diagnostics;

internal static class FunctionCases
{
    private const string Startup = "[LambdaStartup] public static class S { public static void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } } ";

    private const string Served = " [LambdaFunction] public static class F { [HttpGet(\"/\")] public static string Get([FromServices] IDisposable x) => \"\"; }";

    private const string Get = "[HttpGet(\"/\")] public string Get() => \"\";";

    private const string Greeting = "[LambdaFunction] public sealed class F { " + Get + " }";

    public static IEnumerable<DiagnosticCase> All =>
    [
        DiagnosticCase.File("SLUICE010", "public sealed class F { [HttpGet(\"/\")] public string [|Get|]() => \"\"; }", "[LambdaFunction] public sealed class F { " + Get + " }"),
        DiagnosticCase.File("SLUICE109", "public interface IF { [HttpGet(\"/\")] string [|Get|](); }", "public interface IF { [HttpGet(\"/\"), Mock(\"1\")] string Get(); }"),
        DiagnosticCase.File("SLUICE109", "public interface IF { [HttpGet(\"/\")] string [|Get|](); } [LambdaFunction] public sealed class F : IF { public string Get() => \"\"; [HttpPost(\"/\")] public void Post() { } }", "[LambdaFunction] public sealed class F { " + Get + " }"),
        DiagnosticCase.File("SLUICE011", "public class Outer { [LambdaFunction] private sealed class [|F|] { " + Get + " } }", "public class Outer { [LambdaFunction] internal sealed class F { " + Get + " } }"),
        DiagnosticCase.File("SLUICE011", "public class Outer { protected class Middle { [LambdaFunction] public sealed class [|F|] { " + Get + " } } }", "public class Outer { protected internal class Middle { [LambdaFunction] public sealed class F { " + Get + " } } }"),
        DiagnosticCase.File("SLUICE011", "[LambdaFunction] file sealed class [|F|] { " + Get + " }", "[LambdaFunction] sealed class F { " + Get + " }"),
        DiagnosticCase.File("SLUICE012", "[LambdaFunction] public abstract class [|F|] { " + Get + " }", "[LambdaFunction] public class F { " + Get + " }"),
        DiagnosticCase.File("SLUICE012", "[LambdaFunction] public sealed class [|F|] { public F(int a) { } public F(string b) { } " + Get + " }", "[LambdaFunction] public sealed class F() { " + Get + " }"),
        DiagnosticCase.File("SLUICE012", "[LambdaFunction] public sealed class [|F|] { public F(in int a) { } " + Get + " }", "[LambdaFunction] public sealed class F() { " + Get + " }"),
        DiagnosticCase.File("SLUICE070", "[LambdaStartup] public sealed class [|S|] { public void Configure(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }" + Served, "[LambdaStartup] public sealed class S { public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }" + Served),
        DiagnosticCase.File("SLUICE070", "[LambdaStartup] public sealed class [|S|](int x) { public int X => x; public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }" + Served, "[LambdaStartup] public sealed class S { public static void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }" + Served),
        DiagnosticCase.File("SLUICE070", "[LambdaStartup] public sealed class [|S|]<T> { public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }" + Served, "[LambdaStartup] public sealed class S { internal void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }" + Served),
        DiagnosticCase.File("SLUICE070", "[LambdaStartup] public sealed class [|S|] { public required int X { get; set; } public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }" + Served, Startup + Served),
        DiagnosticCase.File("SLUICE070", "public class Outer<T> { [LambdaStartup] public sealed class [|S|] { public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } } }" + Served, Startup + Served),
        DiagnosticCase.File("SLUICE071", Startup + " [LambdaStartup] public static class [|T|] { public static void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }" + Served, Startup + Served),
        DiagnosticCase.File("SLUICE072", Served.Replace(" Get(", " [|Get|](", StringComparison.Ordinal), Startup + Served),
        DiagnosticCase.File("SLUICE072", "[LambdaFunction] public sealed class F(IDisposable x) { [HttpGet(\"/\")] public string [|Get|]() => x.ToString()!; }", Startup + "[LambdaFunction] public sealed class F(IDisposable x) { [HttpGet(\"/\")] public string Get() => x.ToString()!; }"),
        DiagnosticCase.File("SLUICE073", Served.Replace(" Get(", " [|Get|](", StringComparison.Ordinal), Startup + Served) with { IsWithoutContainer = true },
        DiagnosticCase.File("SLUICE012", "[LambdaFunction] public sealed class [|F|] { private F() { } " + Get + " }", "[LambdaFunction] public sealed class F { internal F() { } " + Get + " }"),
        DiagnosticCase.File("SLUICE012", "[LambdaFunction] public sealed class [|F|] { public required int Size { get; set; } " + Get + " }", "[LambdaFunction] public sealed class F { public int Size { get; set; } " + Get + " }"),
        DiagnosticCase.File("SLUICE013", "[LambdaFunction] public sealed class [|F|]<T> { " + Get + " }", "[LambdaFunction] public sealed class F { " + Get + " }"),
        DiagnosticCase.File("SLUICE013", "public class Outer<T> { [LambdaFunction] public sealed class [|F|] { " + Get + " } }", "public class Outer { [LambdaFunction] public sealed class F { " + Get + " } }"),
        DiagnosticCase.Members("SLUICE230", "[HttpPost(\"/\"), [|Async|], Proxy] public void Post() { }", "[HttpPost(\"/\"), Async, Proxy(false)] public void Post() { }"),
        DiagnosticCase.File("SLUICE230", "[LambdaFunction, Proxy] public sealed class F { [HttpPost(\"/\"), [|Async|]] public void Post() { } }", "[LambdaFunction] public sealed class F { [HttpPost(\"/\"), Async] public void Post() { } [HttpGet(\"/\"), Proxy] public void Get() { } }"),
        DiagnosticCase.Members("SLUICE230", "[HttpPost(\"/\"), Proxy, [|RequestTemplate(\"a.vtl\")|]] public void Post() { }", "[HttpPost(\"/\"), Proxy] public void Post() { }"),
        DiagnosticCase.Members("SLUICE231", "[HttpGet(\"/\"), Proxy] public string Get([FromContext([|\"webaclArn\"|])] string? a) => a ?? \"\";", "[HttpGet(\"/\"), Proxy] public string Get([FromContext(\"identity.sourceIp\")] string? a) => a ?? \"\";"),
        DiagnosticCase.Members("SLUICE014", "[HttpGet(\"/\")] private string [|Get|]() => \"\";", "[HttpGet(\"/\")] internal string Get() => \"\";"),
        DiagnosticCase.File("SLUICE014", "[LambdaFunction] public class F { [HttpGet(\"/\")] protected string [|Get|]() => \"\"; }", "[LambdaFunction] public class F { [HttpGet(\"/\")] protected internal string Get() => \"\"; }"),
        DiagnosticCase.Members("SLUICE014", "public string Outer() { return Get(); [HttpGet(\"/\")] string [|Get|]() => \"\"; }", Get),
        DiagnosticCase.Members("SLUICE015", "[HttpGet(\"/\")] public string [|Get|]<T>() => \"\";", Get),
        DiagnosticCase.Members("SLUICE016", "[HttpGet(\"/\")] public async void [|Get|]() => await Task.Yield();", "[HttpGet(\"/\")] public async Task Get() => await Task.Yield();"),
        DiagnosticCase.Members("SLUICE017", "[HttpGet(\"/\"), [|HttpPost(\"/\")|]] public string Get() => \"\";", Get),
        DiagnosticCase.File("SLUICE018", "[LambdaFunction(MemorySize = [|64|])] public sealed class F { " + Get + " }", "[LambdaFunction(MemorySize = 128)] public sealed class F { " + Get + " }"),
        DiagnosticCase.File("SLUICE018", "[LambdaFunction(Timeout = [|901|])] public sealed class F { " + Get + " }", "[LambdaFunction(Timeout = 900)] public sealed class F { " + Get + " }"),
        DiagnosticCase.File("SLUICE018", "[LambdaFunction(Name = [|\"my.function\"|])] public sealed class F { " + Get + " }", "[LambdaFunction(Name = \"${AWS::StackName}-f\")] public sealed class F { " + Get + " }"),
        DiagnosticCase.File("SLUICE019", "[LambdaFunction] public sealed class F { " + Get + " }\n[LambdaFunction] public sealed class [|G|];", "[LambdaFunction] public sealed class F { " + Get + " }\npublic sealed class G;"),
        Program("[|Console.WriteLine(\"Hello, World!\");|] Console.WriteLine(1); ", ""),
        Program("[|return 0;|] ", "Console.WriteLine(1); return await Sluice.Generated.Program.RunAsync(); "),
        Program("static class P { static void [|Main|]() { } } ", "static class P { static Task<int> Main() => Sluice.Generated.Program.RunAsync(); } "),
        Program("static class P { static async Task [|Main|](string[] args) => await Task.Yield(); } ", "static class P { static Task Main() => Q.Go(); } static class Q { public static Task Go() => Sluice.Runtime.LambdaRuntime.RunAsync([\"F\"], Sluice.Generated.Program.Create); } "),
        Program("[|Program.RunAsync();|] partial class Program { public static void RunAsync() { } } ", "await R(); static Task R() => global::Sluice.Generated.Program.RunAsync(); "),
    ];

    private static DiagnosticCase Program(string broken, string cured) =>
        DiagnosticCase.File("SLUICE076", broken + Greeting, cured + Greeting) with { IsProgram = true };
}
