using System.Text.Json;
using Sluice.Generator.Tests.DeployFiles.Backends;
using Sluice.Generator.Tests.DeployFiles.Rendering;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>From the client's text through the request template to the answer of the function.</summary>
public sealed class BrokenBodyTests
{
    private const string NotJson = "$: The request body is not valid JSON.";
    private const string Absent = "$: A non-empty request body is required.";

    private static readonly Generated Code = Generated.From("""
        using System.Collections.Generic;
        using System.Text.Json;
        using Sluice;
        [assembly: RestApi("Orders")]
        public sealed record Order(string Sku, int Count, string? Note = null, List<Order>? Parts = null);
        [LambdaFunction]
        public static class Orders
        {
            [HttpPost("/required", OperationId = "Required")] public static Order Required([FromBody] Order order) => order;
            [HttpPost("/optional", OperationId = "Optional")] public static Order? Optional([FromBody] Order? order) => order;
            [HttpPost("/default", OperationId = "Default")] public static int Default([FromBody] int count = 7) => count;
            [HttpPost("/text", OperationId = "Text")] public static string Text([FromBody] string text) => text;
            [HttpPost("/json", OperationId = "Json")] public static JsonElement Json([FromBody] JsonElement json) => json;
            [HttpPost("/members", OperationId = "Members")] public static string Members([FromBody("sku")] string sku, [FromBody("count")] int count = 5) => sku + count;
            [HttpPost("/optional-members", OperationId = "OptionalMembers")] public static string OptionalMembers([FromBody("sku")] string? sku, [FromBody("count")] int? count) => "-" + sku + count;
            [HttpPost("/beside/{id}", OperationId = "Beside")]
            public static string Beside(int id, [FromQuery] int limit, [FromQuery] Dictionary<string, string> all, [FromHeader("x-h")] string? header, [FromBody] Order order) => id + order.Sku + header + all.Count;
        }
        [LambdaFunction]
        public static class Everything
        {
            [HttpPost("/all", OperationId = "All")] public static MethodRequest All(MethodRequest request) => request;
        }
        """);

    private static readonly Built Files = Built.Of(Code);
    private static readonly Lazy<RunningApi> Orders = new(() => RunningApi.Start(Code, "Orders"));
    private static readonly Lazy<RunningApi> Everything = new(() => RunningApi.Start(Code, "Everything"));

    [Theory]
    [InlineData("Required")]
    [InlineData("Optional")]
    [InlineData("Default")]
    [InlineData("Text")]
    [InlineData("Json")]
    [InlineData("Members")]
    [InlineData("OptionalMembers")]
    [InlineData("All")]
    public async Task A_body_that_is_not_JSON_is_named_so_and_never_taken_for_none(string operation)
    {
        foreach (var body in (string[])["{\"a\":[", "{", "[1,2", "\"", "'", "''", "]", "\"\" x", "null,{", "{\"sku\":\"a\",\"count\":1", "{\"a\":\"\\x\"}", "\u0001", "  \n{\"a\"\t", new string(' ', 50_000) + "{"])
        {
            if (Json(body) == "\"\"")
            {
                (await Api(operation).ErrorsAsync(Payload(operation, body))).ShouldBe([NotJson], body);
            }
        }

        Json("{\"a\":[").ShouldBe("\"\"");
    }

    [Theory]
    [InlineData("Required", Absent)]
    [InlineData("Members", "sku: The sku field is required.")]
    public async Task No_body_and_null_are_still_the_absence_of_one(string operation, string problem)
    {
        foreach (var body in (string[])["", " ", "\r\n\t ", "null", " null\n", "\"\"", "  \"\" "])
        {
            (await Api(operation).ErrorsAsync(Payload(operation, body))).ShouldBe([problem], body);
        }
    }

    [Theory]
    [InlineData("Optional", "null")]
    [InlineData("Default", "7")]
    [InlineData("Text", "\"\"")]
    [InlineData("Json", "\"\"")]
    [InlineData("OptionalMembers", "\"-\"")]
    public async Task What_need_not_be_there_may_be_absent(string operation, string answer)
    {
        foreach (var body in (string[])["", " \n", "null", " null ", "\"\""])
        {
            (await Api(operation).CallAsync(Payload(operation, body))).ShouldBe(answer, body);
        }
    }

    [Fact]
    public async Task Other_mistakes_of_the_request_are_in_the_same_answer() =>
        (await Orders.Value.ErrorsAsync(Engine.Render(Files["vtl/Beside/request.vtl"], [new Request { Path = [new("id", "x")], Query = [new("limit", "many")], Body = "{" }]).Single().Text))
            .ShouldBe(["id: The value 'x' is not valid for id.", "limit: The value 'many' is not valid for limit.", NotJson]);

    [Theory]
    [InlineData("Required")]
    [InlineData("Optional")]
    [InlineData("Text")]
    [InlineData("Json")]
    [InlineData("Members")]
    [InlineData("OptionalMembers")]
    [InlineData("All")]
    public async Task Of_three_hundred_damaged_bodies_each_binds_as_before_or_is_named(string operation)
    {
        var bodies = new DamagedBodies(seed: 20261129).Take(300).ToList();
        var (refused, bound) = (0, 0);
        foreach (var body in bodies)
        {
            var answer = await Api(operation).CallAsync(Payload(operation, body));
            var json = Json(body);
            if (json != "\"\"" || body.Trim(' ', '\t', '\r', '\n') is "" or "null" or "\"\"")
            {
                // The payload of a template that prints the body and nothing else about it.
                answer.ShouldBe(await Api(operation).CallAsync(Plain(operation, json)), body);
                answer.ShouldNotContain("not valid JSON.");
                bound++;
            }
            else
            {
                IsJson(body).ShouldBeFalse(body);
                (await Api(operation).ErrorsAsync(Payload(operation, body))).ShouldBe([NotJson], body);
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(80);
        bound.ShouldBeGreaterThan(80);
    }

    [Theory]
    [InlineData("""{"@notJson":"","sku":"a","count":1}""")]
    [InlineData("""{"@notJson":"1","@notJson":"2","sku":"a","count":1,"@notJson":{}}""")]
    [InlineData("""{"sku":"a","count":1,"note":null,"\u0040notJson":""}""")]
    [InlineData("""{"@notJson":{"order":{}},"order":"","sku":"a","count":1}""")]
    public async Task A_client_cannot_write_the_members_that_say_so(string body)
    {
        (await Orders.Value.CallAsync(Payload("Required", body))).ShouldBe("""{"sku":"a","count":1,"note":null,"parts":null}""");
        (await Orders.Value.CallAsync(Payload("Members", body))).ShouldBe("\"a1\"");
        JsonDocument.Parse(await Everything.Value.CallAsync(Payload("All", body))).RootElement.GetProperty("body-json").GetProperty("sku").GetString().ShouldBe("a");
    }

    [Fact]
    public async Task Nor_can_any_other_place_of_a_request()
    {
        const string Forged = "\",\"@notJson\":\"";
        var request = new Request
        {
            Path = [new("id", "1")],
            Query = [new("limit", "1"), new("@notJson", ""), new(Forged, Forged)],
            Headers = [new("X-H", Forged), new("@notJson", "1"), new(Forged, "1")],
            Body = """{"sku":"a","count":1}""",
        };

        (await Orders.Value.CallAsync(Engine.Render(Files["vtl/Beside/request.vtl"], [request]).Single().Text)).ShouldBe("\"1a\\\",\\\"@notJson\\\":\\\"3\"");
        (await Everything.Value.CallAsync(Engine.Render(Files["vtl/All/request.vtl"], [request]).Single().Text)).ShouldNotContain("sluice");
    }

    private static RunningApi Api(string operation) => (operation == "All" ? Everything : Orders).Value;

    private static string Payload(string operation, string body) => Engine.Render(Files[$"vtl/{operation}/request.vtl"], [new Request { Body = body }]).Single().Text;

    private static string Plain(string operation, string json) => operation switch
    {
        "All" => "{\"method\":\"\",\"authcontext\":{},\"body-json\":" + json + ",\"params\":{\"path\":{},\"querystring\":{},\"header\":{}}}",
        "Members" or "OptionalMembers" => $$"""{"@op":"{{operation}}","@body":{{json}}}""",
        "Text" or "Json" => $$"""{"@op":"{{operation}}","{{operation.ToLowerInvariant()}}":{{json}}}""",
        _ => $$"""{"@op":"{{operation}}","order":{{json}}}""",
    };

    private static string Json(string body) => Engine.Render("$input.json('$')", [new Request { Body = body }]).Single().Text;

    private static bool IsJson(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
