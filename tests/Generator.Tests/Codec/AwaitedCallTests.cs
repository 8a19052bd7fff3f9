using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Methods that the runtime awaits for generated code.</summary>
public sealed class AwaitedCallTests
{
    private const string Source = """
        using System; using System.Collections.Generic; using System.Threading.Tasks; using Sluice;
        [assembly: RestApi("Shop")]
        namespace Shop;
        public sealed record Order(string Id) { public string Note => Id == "bad" ? throw new ArgumentException("while writing") : "fine"; }
        [LambdaFunction]
        public class Orders
        {
            [HttpGet("/task/{id}"), Throws<ArgumentException>(409)]
            public Task<Order> Now([FromPath] string id) => id == "thrown" ? throw new ArgumentException("at once") : Task.FromResult(new Order(id));

            [HttpGet("/later/{id}"), Throws<ArgumentNullException>(404), Throws<ArgumentException>(409), Throws<TimeoutException>(423)]
            public async ValueTask<Order?> Later([FromPath] string id)
            {
                await Task.Yield();
                return id switch
                {
                    "nearest" => throw new ArgumentNullException(null, "the nearest"),
                    "base" => throw new ArgumentOutOfRangeException(null, "of a base"),
                    "other" => throw new TimeoutException("another"),
                    "undeclared" => throw new InvalidOperationException("nobody's"),
                    "null" => null,
                    _ => new(id),
                };
            }

            [HttpGet("/list")] public Task<List<Order?>> List() => Task.FromResult(new List<Order?> { new("a"), null });

            [HttpGet("/maps")] public async Task<IReadOnlyDictionary<string, int?>?> Maps() { await Task.Yield(); return new Dictionary<string, int?> { ["a"] = 1, ["b"] = null }; }

            [HttpPut("/nothing/{id}"), Throws<ArgumentException>(409)]
            public async Task Nothing([FromPath] string id) { await Task.Yield(); if (id == "thrown") { throw new ArgumentException("nothing done"); } }

            [HttpDelete("/nothing/{id}"), Throws<ArgumentException>(410)]
            public ValueTask Gone([FromPath] string id) => id == "thrown" ? throw new ArgumentException("gone at once") : default;
        }
        """;

    private static readonly RunningApi Api = RunningApi.Start(Source);

    [Theory]
    [InlineData("Now", "a", "a")]
    [InlineData("Later", "b", "b")]
    public async Task What_was_awaited_is_written_by_the_codec(string operation, string id, string written) =>
        ((string?)JsonNode.Parse(await CallAsync(operation, id))!["id"]).ShouldBe(written);

    [Theory]
    [InlineData("Later", "null")]
    [InlineData("Nothing", "a")]
    [InlineData("Gone", "a")]
    public async Task Nothing_is_null(string operation, string id) => (await CallAsync(operation, id)).ShouldBe("null");

    [Fact]
    public async Task A_collection_is_written_by_its_codec_whatever_may_be_null_in_it()
    {
        (await CallAsync("List", "")).ShouldBe("""[{"id":"a","note":"fine"},null]""");
        (await CallAsync("Maps", "")).ShouldBe("""{"a":1,"b":null}""");
    }

    [Theory]
    [InlineData("Now", "thrown", 409, "at once")]
    [InlineData("Later", "nearest", 404, "the nearest")]
    [InlineData("Later", "base", 409, "of a base")]
    [InlineData("Later", "other", 423, "another")]
    [InlineData("Nothing", "thrown", 409, "nothing done")]
    [InlineData("Gone", "thrown", 410, "gone at once")]
    public async Task A_declared_exception_is_an_answer_thrown_at_once_or_later(string operation, string id, int status, string detail)
    {
        var problem = await Api.ProblemAsync(Payload(operation, id));

        ((int)problem["status"]!).ShouldBe(status);
        ((string)problem["detail"]!).ShouldBe(detail);
    }

    [Fact]
    public async Task An_exception_that_nobody_declared_stays_one() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => CallAsync("Later", "undeclared"))).Message.ShouldBe("nobody's");

    [Theory]
    [InlineData("Now")]
    [InlineData("Later")]
    public async Task A_declared_exception_of_writing_the_result_stays_one(string operation) =>
        (await Should.ThrowAsync<ArgumentException>(() => CallAsync(operation, "bad"))).Message.ShouldBe("while writing");

    [Fact]
    public void No_state_machine_is_generated() =>
        Api.Assembly.GetTypes()
            .Where(t => (t.DeclaringType ?? t).Namespace == "Sluice.Generated" && typeof(IAsyncStateMachine).IsAssignableFrom(t))
            .ShouldBeEmpty();

    private static Task<string> CallAsync(string operation, string id) => Api.CallAsync(Payload(operation, id));

    private static string Payload(string operation, string id) => $$"""{"@op":"{{operation}}","id":"{{id}}"}""";
}
