using System.Text;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.LocalValues;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Stages;

/// <summary>Values for names that nothing uses.</summary>
public sealed class UnusedValuesTests
{
    private const string Function = "\"type\":\"aws\",\"httpMethod\":\"POST\",\"uri\":\"arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:0:function:${stageVariables.name}/invocations\",\"responses\":{\"default\":{\"statusCode\":200}}";

    private static readonly GatewayOptions Plain = new()
    {
        DeployFolder = "",
        CodeFolder = ".",
        StageVariables = new Dictionary<string, string> { ["name"] = "Orders" },
    };

    [Fact]
    public async Task A_stand_in_for_a_function_that_is_not_called_is_refused()
    {
        await ServeAsync(Function, Plain with { StandIns = StandIn("Orders") });
        (await RefusedAsync(Function, Plain with { StandIns = StandIn("Order") })).ShouldBe("sluice: --function: there is no function 'Order'. The functions are Orders: name one.");
        (await RefusedAsync("\"type\":\"mock\"", Plain with { StageVariables = new Dictionary<string, string>(), StandIns = StandIn("Order") }))
            .ShouldBe("sluice: --function: the API calls no function, so 'Order' would answer nothing. Leave it out.");
    }

    [Fact]
    public async Task A_stage_variable_that_nothing_uses_is_refused()
        => (await RefusedAsync(Function, Plain with { StageVariables = new Dictionary<string, string> { ["nam"] = "x" } }))
            .ShouldBe("sluice: --stage-variable: nothing uses the stage variable 'nam', so its value has no effect. The API uses name: name one of these.");

    [Fact]
    public async Task Any_stage_variable_is_taken_beside_a_proxy_because_its_event_has_them_all()
        => await ServeAsync(Function.Replace("\"aws\"", "\"aws_proxy\"", StringComparison.Ordinal), Plain with { StageVariables = new Dictionary<string, string> { ["name"] = "Orders", ["nam"] = "x" } });

    [Theory]
    [InlineData("$stageVariables.other")]
    [InlineData("$stageVariables['other']")]
    [InlineData("#foreach($key in $stageVariables.keySet())$key#end")]
    public async Task A_stage_variable_that_a_template_may_use_is_taken(string template)
        => await ServeAsync($"\"type\":\"mock\",\"requestTemplates\":{{\"application/json\":\"{template}\"}}", Plain with { StageVariables = new Dictionary<string, string> { ["other"] = "x" } });

    [Fact]
    public async Task A_stage_variable_of_a_file_of_local_values_that_nothing_uses_is_a_line()
    {
        var local = new LocalFile { Path = "/x/sluice.local.json", StageVariables = new Dictionary<string, string> { ["nam"] = "x", ["name"] = "Orders" } };
        (await ServeAsync(Function, (Plain with { StageVariables = new Dictionary<string, string>() }).With(local))).ShouldContain(
            "sluice.local.json: $.stageVariables.nam: nothing uses the stage variable 'nam', so its value has no effect. The API uses name: name one of these.");
    }

    [Fact]
    public async Task An_environment_variable_needs_a_function()
        => (await RefusedAsync("\"type\":\"mock\"", new() { DeployFolder = "", CodeFolder = ".", Variables = new() { Fixed = [Variable(null)] } }))
            .ShouldBe("sluice: --environment: the API has no function here, so the value of 'TABLE' would have no effect. Leave it out.");

    [Fact]
    public async Task Functions_in_one_process_may_have_a_stand_in_with_an_environment()
        => await ServeAsync(Function, Plain with { StandIns = StandIn("Orders"), InProcess = true, Variables = new() { Fixed = [Variable("Orders")] } });

    [Fact]
    public void A_function_may_be_named_by_its_own_name()
    {
        var function = new FunctionSettings { LogicalId = "OrdersFunction", Name = "orders", Handler = "" };
        var given = new GivenVariables { Fixed = [Variable("orders")] };

        given.Gives(function, "TABLE").ShouldBeTrue();
        given.Gives(function with { Name = "other" }, "TABLE").ShouldBeFalse();
    }

    private static GivenVariable Variable(string? function) => new(function, "TABLE", "x", static problem => new("sluice", "--environment", problem));

    private static Dictionary<string, FunctionStandIn> StandIn(string name) => new() { [name] = new() { Command = ["true"] } };

    private static async Task<string> RefusedAsync(string integration, GatewayOptions options)
        => (await Should.ThrowAsync<DocumentException>(() => ServeAsync(integration, options))).Message;

    private static async Task<IReadOnlyList<string>> ServeAsync(string integration, GatewayOptions options)
    {
        var document = JsonFile.Parse(Encoding.UTF8.GetBytes(TestApi.Document(TestApi.Path("/a", "get", integration))), "api.json");
        await using var stage = new DeployedStage(options, DeployFolder.ReadDocument(document), new FunctionJournal());
        return stage.Warnings;
    }
}
