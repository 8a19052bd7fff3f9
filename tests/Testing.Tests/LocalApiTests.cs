using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EchoApi.Orders;

namespace Sluice.Testing.Tests;

public sealed class LocalApiTests
{
    private const string Orders = "customers/8a1c9f6e-4f0b-4e55-9e55-0b7f8f0a7c11/orders";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FunctionHosting.InProcess)]
    [InlineData(FunctionHosting.Processes)]
    public async Task A_request_goes_all_the_way_to_the_function_and_back(FunctionHosting hosting)
    {
        await using var api = await LocalApi.StartAsync<OrdersFunction>(new() { Functions = hosting });
        using var client = api.CreateClient();

        using var request = Place();
        using var response = await client.SendAsync(request, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Created, api.TraceOf(response).Fault);
        var order = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        order.GetProperty("tenant").GetString().ShouldBe("o'neil");
        order.GetProperty("total").GetDecimal().ShouldBe(5m);
    }

    [Theory]
    [InlineData(FunctionHosting.InProcess)]
    [InlineData(FunctionHosting.Processes)]
    public async Task The_programs_own_name_stands_for_its_assembly(FunctionHosting hosting)
    {
        await using var api = await LocalApi.StartAsync<Program>(new() { Functions = hosting });
        using var client = api.CreateClient();

        using var response = await client.GetAsync(Orders, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK, api.TraceOf(response).Fault);
        typeof(Program).Assembly.ShouldBe(typeof(OrdersFunction).Assembly);
    }

    [Theory]
    [InlineData(FunctionHosting.InProcess)]
    [InlineData(FunctionHosting.Processes)]
    public async Task One_copy_of_a_function_can_work_on_several_requests_at_the_same_time(FunctionHosting hosting)
    {
        await using var api = await LocalApi.StartAsync<OrdersFunction>(new() { Functions = hosting, Concurrency = 1, InvocationsPerFunction = 4 });
        using var client = api.CreateClient();

        var tenants = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            using var request = Place($"tenant-{i}");
            using var response = await client.SendAsync(request, Cancellation);
            return (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("tenant").GetString();
        }));

        tenants.ShouldBe(Enumerable.Range(0, 40).Select(i => $"tenant-{i}"));
    }

    [Fact]
    public async Task The_trace_shows_each_step()
    {
        await using var api = await LocalApi.StartAsync<OrdersFunction>();
        using var client = api.CreateClient();

        using var request = Place();
        using var response = await client.SendAsync(request, Cancellation);

        var trace = api.TraceOf(response);
        trace.Operation.ShouldBe("Place");
        trace.RequestTemplate!.Output.ShouldBe(trace.Payload);
        trace.RequestTemplate.References.ShouldContain(reference => reference.Value == "o'neil");
        using var payload = JsonDocument.Parse(trace.Payload!);
        payload.RootElement.GetProperty("tenant").GetString().ShouldBe("o'neil");
        trace.FunctionAnswer.ShouldBe(await response.Content.ReadAsStringAsync(Cancellation));
        trace.FunctionError.ShouldBeNull();
        trace.Status.ShouldBe(201);
        trace.Fault.ShouldBeNull();
        trace.ExecutionLog[^1].ShouldBe("Method completed with status: 201");
        api.Traces.ShouldHaveSingleItem().RequestId.ShouldBe(trace.RequestId);
    }

    [Fact]
    public async Task A_stage_variable_of_the_options_takes_the_place_of_one_that_only_AWS_knows()
    {
        var folder = Directory.CreateTempSubdirectory("sluice").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "openapi.json"), """
                {"openapi":"3.0.1","paths":{"/a":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},
                "responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"$stageVariables.host"}}}}}}}}
                """, Cancellation);
            await File.WriteAllTextAsync(Path.Combine(folder, "template.json"), """
                {"Resources":{"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":"prod","Variables":{"host":"{{resolve:ssm:/host}}"}}}}}
                """, Cancellation);

            var problem = await Should.ThrowAsync<LocalApiException>(() => LocalApi.StartAsync(folder, folder));
            problem.Message.ShouldEndWith("only AWS knows the value of the stage variable 'host'. Give it one for this test: LocalApiOptions.StageVariables = new Dictionary<string, string> { [\"host\"] = \"value\" }.");

            await using var api = await LocalApi.StartAsync(folder, folder, new() { StageVariables = new Dictionary<string, string> { ["host"] = "given" } });
            using var client = api.CreateClient();
            (await client.GetStringAsync("a", Cancellation)).ShouldBe("given");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_parameter_of_the_options_takes_the_place_of_the_template_s_default()
    {
        var folder = Directory.CreateTempSubdirectory("sluice").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "openapi.json"), """
                {"openapi":"3.0.1","paths":{"/a":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},
                "responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"$context.stage $stageVariables.env"}}}}}}}}
                """, Cancellation);
            await File.WriteAllTextAsync(Path.Combine(folder, "template.json"), """
                {"Parameters":{"Env":{"Type":"String"}},
                "Resources":{"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":{"Ref":"Env"},"Variables":{"env":{"Ref":"Env"}}}}}}
                """, Cancellation);

            var problem = await Should.ThrowAsync<LocalApiException>(() => LocalApi.StartAsync(folder, folder));
            problem.Message.ShouldEndWith(
                "To give it a value, set LocalApiOptions.Parameters = new Dictionary<string, string> { [\"Env\"] = \"value\" }.");

            await using var api = await LocalApi.StartAsync(folder, folder, new() { Parameters = new Dictionary<string, string> { ["Env"] = "test" } });
            using var client = api.CreateClient();
            (await client.GetStringAsync("a", Cancellation)).ShouldBe("test test");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Several_functions_of_one_program_run_beside_each_other()
    {
        await using var api = await LocalApi.StartAsync<OrdersFunction>();
        using var client = api.CreateClient();

        var calls = Enumerable.Range(0, 20).Select(number => number % 2 == 0 ? client.GetAsync(Orders, Cancellation) : client.GetAsync($"echo/{number}", Cancellation));
        foreach (var response in await Task.WhenAll(calls))
        {
            response.StatusCode.ShouldBe(HttpStatusCode.OK, api.TraceOf(response).Fault);
            response.Dispose();
        }

        api.Traces.Select(trace => trace.Operation).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Two_APIs_at_the_same_time_do_not_meet()
    {
        await using var first = await LocalApi.StartAsync<OrdersFunction>();
        await using var second = await LocalApi.StartAsync<OrdersFunction>();
        using var firstClient = first.CreateClient();
        using var secondClient = second.CreateClient();

        var answers = await Task.WhenAll(firstClient.GetAsync(Orders, Cancellation), secondClient.GetAsync(Orders, Cancellation));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        first.Traces.Count.ShouldBe(1);
        second.Traces.Count.ShouldBe(1);
        Should.Throw<KeyNotFoundException>(() => first.TraceOf(answers[1]));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task What_the_gateway_refuses_never_reaches_the_function()
    {
        await using var api = await LocalApi.StartAsync<OrdersFunction>();
        using var client = api.CreateClient();

        using var xml = new StringContent("<order/>", System.Text.Encoding.UTF8, "application/xml");
        using var response = await client.PostAsync(Orders, xml, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        api.TraceOf(response).Payload.ShouldBeNull();
        api.TraceOf(response).Fault.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_folder_of_deploy_files_can_be_started_too()
    {
        var code = AppContext.BaseDirectory;
        var deploy = Path.Combine(Places.Root, "samples", "EchoApi", "bin", new DirectoryInfo(code).Parent!.Name, "net10.0", "deploy");
        await using var api = await LocalApi.StartAsync(deploy, code);
        using var client = api.CreateClient();

        using var response = await client.GetAsync(Orders, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK, api.TraceOf(response).Fault);
    }

    [Fact]
    public async Task An_assembly_without_an_API_is_refused_by_name()
        => (await Should.ThrowAsync<LocalApiException>(() => LocalApi.StartAsync<LocalApiTests>())).Message.ShouldContain("Testing.Tests.dll declares no API");

    [Fact]
    public async Task A_stage_that_does_not_exist_is_refused()
        => (await Should.ThrowAsync<LocalApiException>(() => LocalApi.StartAsync<OrdersFunction>(new() { Stage = "nowhere" }))).Message.ShouldContain("no stage 'nowhere'");

    private static HttpRequestMessage Place(string tenant = "o'neil")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Orders)
        {
            Content = JsonContent.Create(new { lines = new[] { new { sku = "anvil", quantity = 2, unitPrice = 2.5m } } }),
        };
        request.Headers.Add("x-tenant", tenant);
        return request;
    }
}
