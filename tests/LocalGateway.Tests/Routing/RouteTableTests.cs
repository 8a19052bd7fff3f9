using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Routing;

namespace Sluice.LocalGateway.Tests.Routing;

public sealed class RouteTableTests
{
    [Theory]
    [InlineData("GET", "orders", "GET /orders")]
    [InlineData("GET", "orders/1", "GET /orders/{id}")]
    [InlineData("GET", "orders/special", "GET /orders/special")]
    [InlineData("GET", "orders/1/lines", "GET /orders/{id}/lines")]
    [InlineData("PUT", "files/a/b//c", "ANY /files/{path+}")]
    [InlineData("DELETE", "files/a", "ANY /files/{path+}")]
    [InlineData("GET", "files/a", "GET /files/{path+}")]
    [InlineData("GET", "", "GET /")]
    [InlineData("GET", "unknown/thing", null)]
    [InlineData("GET", "files", null)]
    [InlineData("POST", "", null)]
    [InlineData("GET", "ORDERS", null)]
    [InlineData("GET", "orders//lines", null)]
    public void The_most_exact_resource_that_has_the_method_wins(string method, string path, string? expected)
    {
        var table = Table("GET /", "GET /orders", "GET /orders/{id}", "GET /orders/special", "GET /orders/{id}/lines", "ANY /files/{path+}", "GET /files/{path+}");
        table.Find(method, path)?.Method.Name.ShouldBe(expected);
        (table.Find(method, path) is null).ShouldBe(expected is null);
    }

    [Theory]
    [InlineData("PUT", "orders/special", "PUT /orders/{id}")]
    [InlineData("OPTIONS", "orders/special", "OPTIONS /{proxy+}")]
    [InlineData("GET", "orders/special/x", "GET /{proxy+}")]
    public void A_resource_without_the_method_lets_the_next_one_have_it(string method, string path, string expected)
        => Table("GET /orders/special", "PUT /orders/{id}", "OPTIONS /{proxy+}", "GET /{proxy+}").Find(method, path)!.Method.Name.ShouldBe(expected);

    [Fact]
    public void Path_values_stay_as_the_client_encoded_them()
    {
        var match = Table("GET /a/{x}/b/{y+}").Find("GET", "a/100%25%2F/b/c%20d/e+f@g")!;
        match.PathParameters.ShouldBe([new("x", "100%25%2F"), new("y", "c%20d/e+f@g")]);
    }

    private static RouteTable Table(params string[] routes) => new(routes.GroupBy(route => route.Split(' ')[1]).Select(group => new ApiResource(
        group.Key,
        "id",
        [.. group.Select(route => Method(route.Split(' ')[0], group.Key))])));

    private static ApiMethod Method(string httpMethod, string path) => new()
    {
        HttpMethod = httpMethod,
        ResourcePath = path,
        ResourceId = "id",
        Name = $"{httpMethod} {path}",
        Integration = new() { Type = IntegrationType.Mock, RequestTemplates = TemplateSet.Empty, Responses = ImmutableArray<IntegrationResponse>.Empty },
    };
}
