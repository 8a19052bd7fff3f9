using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec.Filters;

/// <summary>Exceptions that the assembly, a class or a method declares, and what their problems say.</summary>
public sealed class ThrowsTests
{
    private const string Source = """
        [assembly: RestApi("Api")]
        [assembly: Throws<DomainException>(422), Throws<Missing>(404), Throws<TimeoutException, Slow>(504)]
        public class DomainException(string message) : Exception(message);
        public class Missing(string message) : DomainException(message);
        public sealed class Gone(string message) : Missing(message);
        public sealed class Poor(int balance) : DomainException("Secret"), IProblem
        {
            public string? Type => "https://example.com/poor";
            public string? Title => "Not \"enough\"";
            public string? Detail => $"You have {balance}.";
            public IEnumerable<KeyValuePair<string, object?>> Extensions => new Dictionary<string, object?> { ["balance"] = balance, ["accounts"] = new[] { "a\"", "b" }, ["status"] = 200 };
        }

        public sealed class Slow : IProblemMapper<SystemException> { static IProblem IProblemMapper<SystemException>.Map(SystemException exception) => new ProblemDetails { Title = "Slow", Detail = exception.Message + "!", Instance = "/x" }; }
        [LambdaFunction, Throws<Missing>(410)] public sealed class F
        {
            [HttpGet("/class")] public async Task<int> Class(string kind) { await Task.Yield(); throw Make(kind); }
            [HttpGet("/method"), Throws<DomainException>(409)] public int Method(string kind) => throw Make(kind);
            public static Exception Make(string kind) => kind switch { "domain" => new DomainException("d"), "missing" => new Missing("m"), "gone" => new Gone("g"), "poor" => new Poor(3), "slow" => new TimeoutException("late"), _ => new FormatException("f") };
        }

        [LambdaFunction] public sealed class G { [HttpGet("/assembly")] public async Task Assembly(string kind) { await Task.Yield(); throw F.Make(kind); } [HttpGet("/direct")] public Task<string> Direct(string kind) => throw F.Make(kind); }
        """;

    [Theory]
    [InlineData("F", "Class", "domain", 422, "d")]
    [InlineData("F", "Class", "missing", 410, "m")]
    [InlineData("F", "Class", "gone", 410, "g")]
    [InlineData("F", "Method", "domain", 409, "d")]
    [InlineData("F", "Method", "gone", 409, "g")]
    [InlineData("G", "Assembly", "domain", 422, "d")]
    [InlineData("G", "Assembly", "missing", 404, "m")]
    [InlineData("G", "Direct", "gone", 404, "g")]
    [InlineData("G", "Direct", "poor", 422, "You have 3.")]
    [InlineData("F", "Method", "slow", 504, "late!")]
    public async Task The_nearest_declaration_counts(string function, string operation, string kind, int status, string detail)
    {
        var problem = await Problem(function, operation, kind);

        ((int)problem["status"]!).ShouldBe(status);
        ((string)problem["detail"]!).ShouldBe(detail);
    }

    [Fact]
    public async Task An_exception_says_what_its_problem_says() => (await Problem("F", "Class", "poor")).ToJsonString().ShouldBe(
        JsonNode.Parse("""{"type":"https://example.com/poor","title":"Not \"enough\"","status":422,"detail":"You have 3.","balance":3,"accounts":["a\"","b"]}""")!.ToJsonString());

    [Fact]
    public async Task A_mapper_says_what_the_problem_of_an_exception_says() => (await Problem("G", "Assembly", "slow")).ToJsonString().ShouldBe(
        """{"type":"https://tools.ietf.org/html/rfc9110#section-15.6.5","title":"Slow","status":504,"detail":"late!","instance":"/x"}""");

    [Fact]
    public async Task An_exception_that_nothing_declares_is_a_fault() =>
        await Should.ThrowAsync<FormatException>(() => RunningApi.Start(Source, "F").CallAsync("""{"@op":"Class","kind":"other"}"""));

    private static Task<JsonNode> Problem(string function, string operation, string kind) =>
        RunningApi.Start(Source, function).ProblemAsync($$"""{"@op":"{{operation}}","kind":"{{kind}}"}""");
}
