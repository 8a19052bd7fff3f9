using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.Generator.Emitting;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Tests.DeployFiles.Rendering;

public sealed class RequestTemplateTests
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static TheoryData<string, int> Operations { get; } = new() { { "tutorial", 0 }, { "orders", 0 }, { "orders", 1 }, { "optional", 0 }, { "sources", 0 }, { "sources", 1 }, { "sources", 2 } };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Whatever_a_client_sends_arrives_as_sent(string api, int operation) => Check(api, operation, 3_000, Engine.Render);

    [Theory]
    [MemberData(nameof(Operations))]
    public void Velocity_itself_agrees(string api, int operation) => Check(api, operation, 500, Oracle.Render);

    [Theory]
    [InlineData("querystring")]
    [InlineData("header")]
    public void More_values_than_a_loop_has_rounds_leave_the_payload_whole(string place)
    {
        var many = Enumerable.Range(0, 1_500).Select(i => KeyValuePair.Create("k" + i, "v")).ToList();
        var request = place == "header" ? new Request { Headers = many } : new Request { Query = many };

        var rendered = Engine.Render(Template("tutorial", 0), [request]).Single();

        JsonDocument.Parse(rendered.Text).RootElement.GetProperty("params").GetProperty(place).EnumerateObject().Count().ShouldBe(1_000);
    }

    [Fact]
    public void A_bare_NaN_breaks_the_payload_and_nothing_else() =>
        Engine.Render(Template("tutorial", 0), [new Request { Body = "{\"a\":NaN}", Context = new Dictionary<string, object?> { ["httpMethod"] = "POST" } }]).Single().Text
            .ShouldBe("""{"method":"POST","authcontext":{},"body-json":{"a":NaN},"params":{"path":{},"querystring":{},"header":{}}}""");

    private static void Check(string api, int operation, int count, Func<string, IEnumerable<Request>, IEnumerable<Rendered>> render)
    {
        var model = Apis.All[api].Operations[operation];
        var requests = new HostileRequests(seed: 20261122 + operation).For(model, count).ToList();
        var answers = render(Template(api, operation), requests).ToList();

        answers.Count.ShouldBe(count);
        foreach (var (request, answer) in requests.Zip(answers))
        {
            answer.Text.ShouldNotContain('\n');
            var actual = JsonNode.Parse(answer.Text, documentOptions: Strict)!.AsObject();
            var expected = ExpectedPayload.For(model, IsNamed(api, model), request);
            CheckBody(model, request.Body, actual, expected);
            JsonNode.DeepEquals(actual, expected).ShouldBeTrue($"{answer.Text}\n{expected.ToJsonString()}");
        }
    }

    // The service reads some text that is not JSON; of what it cannot read, the payload says so in the body's place.
    private static void CheckBody(OperationModel model, string body, JsonObject actual, JsonObject expected)
    {
        var name = model.Parameters.Items.Where(parameter => parameter.Source is ParameterSource.Body or ParameterSource.BodyMember).Select(ExpectedPayload.Member).FirstOrDefault()
            ?? (model.Parameters.Items.Any(parameter => parameter.Source == ParameterSource.MethodRequest) ? "body-json" : null);
        if (name is null || expected[name] is not null)
        {
            return;
        }

        expected.Remove(name);
        if (body.Trim(' ', '\t', '\r', '\n') is "" or "null")
        {
            expected[name] = "";
        }
        else if (actual[name] is { } lenient)
        {
            lenient.ToJsonString().ShouldNotBe("\"\"", body);
            expected[name] = lenient.DeepClone();
        }
        else
        {
            expected["@notJson"] = "";
        }
    }

    private static string Template(string api, int operation)
    {
        var model = Apis.All[api].Operations[operation];
        return RequestTemplate.Emit(model, IsNamed(api, model));
    }

    private static bool IsNamed(string api, ApiOperation operation) => Functions.WithSeveralOperations(Apis.All[api]).Contains(operation.FunctionId);
}
