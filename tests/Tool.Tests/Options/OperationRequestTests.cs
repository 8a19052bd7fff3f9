using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Options;

namespace Sluice.Tool.Tests.Options;

public sealed class OperationRequestTests
{
    private const string Parameters = "\"operationId\":\"Get\",\"parameters\":[{\"name\":\"id\",\"in\":\"path\",\"required\":true},{\"name\":\"q\",\"in\":\"query\"},"
        + "{\"name\":\"limit\",\"in\":\"query\",\"required\":true,\"schema\":{\"type\":\"integer\"}},{\"name\":\"x-tenant\",\"in\":\"header\"}]";

    [Fact]
    public void Parameters_go_where_the_operation_declares_them_and_required_ones_are_filled_in()
    {
        var request = Create("/orders/{id}", ["id=a/b", "q=x&y", "X-Tenant=t=1"]);
        request.Target.Path.ShouldBe("/prod/orders/a%2Fb");
        request.Target.Query.ShouldBe("limit=1&q=x%26y");
        request.Headers.Find("x-tenant").ShouldBe("t=1");
        Create("/orders/{id}", ["limit=5"]).Target.ShouldBe(new("/prod/orders/id", "limit=5"));
    }

    [Fact]
    public void A_greedy_path_keeps_its_slashes() => Create("/files/{id+}", ["id=a/b c"]).Target.Path.ShouldBe("/prod/files/a/b%20c");

    [Theory]
    [InlineData("id", "not of the form name=value")]
    [InlineData("other=1", "has no parameter 'other'. It has id, q, limit, x-tenant.")]
    public void What_the_operation_does_not_have_is_refused(string parameter, string problem)
        => Should.Throw<DocumentException>(() => Create("/orders/{id}", [parameter])).Problem.ShouldContain(problem);

    [Fact]
    public void Headers_need_no_declaration_and_take_the_place_of_what_is_filled_in()
    {
        var request = Create("/orders/{id}", ["x-tenant=filled"], ("Authorization", "Bearer open"), ("X-Tenant", "given"), ("X-Tenant", "again"));
        request.Headers.Select(header => $"{header.Key}: {header.Value}").ShouldBe(["Authorization: Bearer open", "X-Tenant: given", "X-Tenant: again"]);
    }

    private static GatewayRequest Create(string path, string[] parameters, params (string Name, string Value)[] headers)
    {
        var api = TestApi.Read(TestApi.Document(TestApi.Path(path, "get", "\"type\":\"mock\",\"responses\":{\"default\":{\"statusCode\":200}}", Parameters)));
        var given = new HeaderList();
        foreach (var (name, value) in headers)
        {
            given.Add(name, value);
        }

        return OperationRequest.Create("prod", api.Methods.Single(), parameters, given, []);
    }
}
