using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.Playwright;

using static Microsoft.Playwright.Assertions;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>A request as a command line of curl, as a test and as a case.</summary>
public sealed class CopyTests(Chromium chromium) : PageTest(chromium)
{
    private const string Hostile = "it's \"quoted\" !! $HOME `id` $(id) \\ %41 <img src=x onerror=alert(1)> \"\"\" Grüße 😀";

    private static readonly string[] Usings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    private static readonly (string Name, byte[] Bytes)[] Bodies =
    [
        ("text", Encoding.UTF8.GetBytes($"@{Hostile}\r\n{Hostile}\n\n")),
        ("json", Encoding.UTF8.GetBytes("{\"sku\":\"anvil\"}")),
        ("bytes", [.. Enumerable.Range(0, 256).Select(static value => (byte)value)]),
        ("zero", Encoding.UTF8.GetBytes("a\0b")),
        ("long", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("ü'", 60_000)))),
        ("none", []),
    ];

    private static readonly string[] Paths =
    [
        "a",
        "a:b/c;d=e,f/x%2Fy%20z",
        "../b",
        "a/./b/..",
        "%2e%2E/%41%7e%5f%2D/b",
        "%2f%23%3f%C3%9F%ff%",
        "a\\b|c^d`e{f}g[h]\"i<j>",
        "/a//",
        "a.b../c...",
    ];

    [Theory]
    [InlineData(Look.Light)]
    [InlineData(Look.Dark)]
    [InlineData(Look.Phone)]
    public async Task What_is_copied_is_on_the_clipboard_and_shown(Look look)
    {
        var id = await SendRawAsync("POST", "/prod/orders/7?kind=trade", "{\"sku\":\"anvil\"}"u8.ToArray(),
            "User-Agent: shop/1.0", "Accept: */*", "Content-Type: application/json", "x-tenant: acme");
        var page = await OpenRequestAsync(id, look);
        await Button(page, "Copy as C# test").ClickAsync();
        await Expect(page.Locator(".copied")).ToContainTextAsync("PlaceOrder_answers_200");
        await Button(page, "Copy as curl").ClickAsync();
        await Expect(page.Locator(".copied")).ToContainTextAsync("curl --include --request POST");

        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(await page.Locator(".copied").TextContentAsync());
        await CheckLayoutAsync(page, look);
        await Picture.TakeAsync(page, $"page-request-{look}".ToLowerInvariant());
    }

    [Fact]
    public async Task The_copied_command_sends_the_same_request()
    {
        string[] headers = ["Content-Type: text/plain", $"x-note: {Hostile}", "x-empty:", "Accept: */*", "User-Agent: o'test"];
        var page = await OpenAsync();
        foreach (var (name, body) in Bodies)
        {
            var target = $"/prod/echo/a%2Fb/./../it's!$HOME{{x}}[1]?q='!\"%20{name}&&";
            var id = await SendRawAsync("PATCH", target, body, name == "none" ? headers[1..] : headers);
            var command = await CopyAsync(page, id, "Copy as curl");

            // One argument of a program may have 128 KB, and a line that somebody pastes may be longer.
            var (output, error) = await RunAsync("bash", [], $"{command} --silent --show-error\n");
            error.ShouldBeEmpty();
            output.ShouldStartWith("HTTP/1.1 200");
            var kept = (await KeptAsync())[..2];
            kept[1].GetProperty("id").GetString().ShouldBe(id);
            Headers(kept[0]).ShouldBe(Headers(kept[1]));
            foreach (var member in new[] { "method", "target", "body", "bodyBytes" })
            {
                Member(kept[0], member).ShouldBe(Member(kept[1], member), $"{name}: {member}");
            }
        }
    }

    [Fact]
    public async Task The_copied_command_of_HEAD_ends_and_sends_the_same_request()
    {
        var page = await OpenAsync();
        var id = await SendRawAsync("HEAD", "/prod/echo/a", [], "Accept: */*", "User-Agent: test", "x-file: @/etc/hostname");
        var command = await CopyAsync(page, id, "Copy as curl");

        // Without --head, curl waits for a body that never comes.
        command.ShouldStartWith("curl --head ");
        var (output, error) = await RunAsync("bash", [], $"{command} --silent --show-error --max-time 20\n");
        error.ShouldBeEmpty();
        output.ShouldStartWith("HTTP/1.1 200");
        var kept = (await KeptAsync())[..2];
        kept[1].GetProperty("id").GetString().ShouldBe(id);
        Member(kept[0], "method").ShouldBe(Member(kept[1], "method"));
        Headers(kept[0]).ShouldBe(Headers(kept[1]));
    }

    [Fact]
    public async Task What_curl_cannot_send_is_left_out_and_said()
    {
        var page = await OpenAsync();
        var id = await SendRawAsync("HEAD", "/prod/echo/a", "body"u8.ToArray(), "Accept: */*", "@/etc/hostname: a");
        var command = await CopyAsync(page, id, "Copy as curl");

        command.ShouldStartWith(
            "# curl sends no body with HEAD, so the body is left out.\n"
            + "# curl takes a header whose name begins with @ for a file, so @/etc/hostname is left out.\ncurl --head ");
        command.ShouldNotContain("--data");
        command.ShouldNotContain("'@");
    }

    [Fact]
    public async Task The_copied_test_compiles_and_has_the_same_values()
    {
        var page = await OpenAsync();
        foreach (var (name, body) in Bodies)
        {
            var code = await CopyAsync(page, await SendRawAsync("POST", $"/prod/echo/a:b?q='{name}", body, $"x-note: {Hostile}", "Content-Type: text/plain"), "Copy as C# test");
            var tree = CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken);
            Compile(tree).GetDiagnostics(TestContext.Current.CancellationToken).Where(static found => found.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty(code);
            var texts = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>().Select(static literal => literal.Token.Value).ToList();
            texts.ShouldContain(Hostile);
            texts.ShouldContain($"echo/a:b?q='{name}");
            if (body.Length > 0)
            {
                texts.OfType<string>().Any(text => text == Convert.ToBase64String(body) || Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(body)).ShouldBeTrue(code);
            }
        }
    }

    [Theory]
    [InlineData("Request template", "requestTemplate")]
    [InlineData("Response template", "responseTemplate")]
    public async Task The_command_render_gives_the_same_text_of_a_copied_case(string card, string member)
    {
        var body = JsonSerializer.Serialize(new { sku = Hostile });
        var id = await SendRawAsync("POST", "/prod/orders/a%2F7?kind=%3Cb%3E%27", Encoding.UTF8.GetBytes(body), "Content-Type: application/json", $"x-note: {Hostile}");
        var page = await OpenRequestAsync(id);
        await Card(page, card).GetByRole(AriaRole.Button, new() { Name = "Copy case" }).ClickAsync();
        var text = (await page.Locator(".copied").TextContentAsync())!;

        text.ShouldNotContain("\n");
        var rendered = await RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "Sluice.Tool.dll"), "render", "--request", "-"], text);
        rendered.Error.ShouldBeEmpty();
        rendered.Output.ShouldBe((await KeptAsync(id)).GetProperty(member).GetProperty("output").GetString());
    }

    [Fact]
    public async Task The_copied_test_sends_the_path_as_it_was_sent()
    {
        var page = await OpenAsync();
        foreach (var path in Paths)
        {
            var id = await SendRawAsync("GET", $"/prod/echo/{path}", [], "Accept: application/json");
            var code = await CopyAsync(page, id, "Copy as C# test");

            // The mock answers with the rest of the path, and the copied test expects the same answer.
            code.ShouldContain("Assert.Equal(\"");
            await RunCopiedAsync(code);
        }
    }

    // Runs the test on the API of this test's gateway.
    private async Task RunCopiedAsync(string code)
    {
        var folder = SymbolDisplay.FormatLiteral(Host.Folder, quote: true);
        var own = code.Replace("StartAsync<Program>()", $"StartAsync({folder}, {folder})", StringComparison.Ordinal);
        own.ShouldNotBe(code);
        using var bytes = new MemoryStream();
        var tree = CSharpSyntaxTree.ParseText(own, cancellationToken: TestContext.Current.CancellationToken);
        Compile(tree).Emit(bytes, cancellationToken: TestContext.Current.CancellationToken).Success.ShouldBeTrue(own);
        var type = System.Reflection.Assembly.Load(bytes.ToArray()).GetTypes().Single(static type => type.Name.EndsWith("Tests", StringComparison.Ordinal));
        var test = type.GetMethods().Single(static method => method.Name.Contains("_answers_", StringComparison.Ordinal));
        await (Task)test.Invoke(Activator.CreateInstance(type), null)!;
    }

    private async Task<string> CopyAsync(IPage page, string id, string button)
    {
        await page.GotoAsync($"{PageUrl}#/request/{id}");
        await Expect(page.Locator("main .head .hint")).ToContainTextAsync(id);
        await Button(page, button).ClickAsync();
        return (await page.Locator(".copied").TextContentAsync())!;
    }

    private static string Member(JsonElement request, string name) => request.TryGetProperty(name, out var value) ? value.GetRawText() : "";

    // curl chooses the order of the headers, and how long its connection stays open.
    private static IEnumerable<string> Headers(JsonElement request) => request.GetProperty("headers").EnumerateArray()
        .Where(static header => header[0].GetString() != "Connection").Select(static header => $"{header[0]}: {header[1]}").Order(StringComparer.Ordinal);

    private static CSharpCompilation Compile(SyntaxTree tree)
    {
        var usings = string.Concat(Usings.Select(static name => $"global using {name};\n"));
        return CSharpCompilation.Create(
            "Copied",
            [tree, CSharpSyntaxTree.ParseText($"{usings}public partial class Program;")],
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static async Task<(string Output, string Error)> RunAsync(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (await output, await error);
    }
}
