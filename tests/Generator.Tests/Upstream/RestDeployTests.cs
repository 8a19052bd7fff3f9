using Sluice.Generator.Tests.DeployFiles.Backends;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>What the deploy files make of functions that are written with Amazon.Lambda.Annotations.</summary>
public sealed class RestDeployTests
{
    private static readonly Built Files = Built.Of(UpstreamCode.Generate(Shop.Source));

    [Fact]
    public void Code_that_declares_no_API_has_the_one_that_SAM_would_make()
    {
        Files.Document.GetProperty("info").GetProperty("title").GetString().ShouldBe("Api");
        Built.Text(Files.Template).ShouldContain("\"StageName\":\"Prod\"");
    }

    [Fact]
    public void A_declared_API_counts() =>
        Built.Of(UpstreamCode.Generate("[assembly: Sluice.RestApi(\"Shop\", Stage = \"live\")]", Shop.Source)).Document.GetProperty("info").GetProperty("title").GetString().ShouldBe("Shop");

    [Fact]
    public void Every_method_is_a_function_with_its_own_settings_and_the_resource_that_it_had()
    {
        var price = Files.Resource("PriceOfSku");

        price.GetProperty("MemorySize").GetInt32().ShouldBe(1024);
        price.GetProperty("Timeout").GetInt32().ShouldBe(20);
        Built.Text(price.GetProperty("Policies")).ShouldContain("AmazonS3ReadOnlyAccess");
        price.GetProperty("Environment").GetProperty("Variables").GetProperty("SLUICE_FUNCTION").GetString().ShouldBe("PriceOfSku");
        var place = Files.Resource("ShopOrdersPlaceGenerated");
        place.GetProperty("MemorySize").GetInt32().ShouldBe(512);
        place.GetProperty("Timeout").GetInt32().ShouldBe(30);
    }

    [Fact]
    public void Nothing_but_the_path_and_a_body_is_required()
    {
        var parameters = Files.Operation("/prices/{sku}", "get").GetProperty("parameters").EnumerateArray()
            .Select(p => $"{p.GetProperty("in").GetString()} {p.GetProperty("name").GetString()} {p.TryGetProperty("required", out var required) && required.GetBoolean()}");

        parameters.ShouldBe(["path sku True", "query extra False", "header x-factor False"]);
        Files.Operation("/orders", "post").GetProperty("requestBody").GetProperty("required").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Success_is_200_with_or_without_a_body()
    {
        Files.Operation("/orders/{id}", "delete").GetProperty("responses").EnumerateObject().First().Name.ShouldBe("200");
        Files.Operation("/answers/result", "get").GetProperty("responses").EnumerateObject().First().Name.ShouldBe("200");
    }

    [Fact]
    public void The_schema_has_the_names_that_travel() =>
        Files.Document.GetProperty("components").GetProperty("schemas").GetProperty("Order").GetProperty("properties").EnumerateObject().Select(p => p.Name)
            .ShouldBe(["Sku", "ItemCount", "Note", "Lines"]);

    [Fact]
    public void Every_HTTP_method_has_its_operation() =>
        Files.Document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(o => $"{o.Name} {path.Name}")).Order(StringComparer.Ordinal)
            .ShouldBe([
                "delete /orders/{id}", "get /answers/bytes", "get /answers/response", "get /answers/result", "get /orders/{id}/notes", "get /prices/{sku}", "post /orders", "post /orders/import",
                "x-amazon-apigateway-any-method /answers/later",
            ]);

    [Fact]
    public void An_authorizer_of_ours_guards_a_function_that_names_it()
    {
        var files = Built.Of(UpstreamCode.Generate("""
            using Amazon.Lambda.Annotations;
            using Amazon.Lambda.Annotations.APIGateway;
            public class F
            {
                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/", Authorizer = "Staff")]
                public string Get() => "";
            }

            [Sluice.LambdaFunction]
            public class Guard
            {
                [Sluice.TokenAuthorizer("Staff")]
                public Sluice.AuthorizerResult Check(Sluice.AuthorizerRequest request) => Sluice.AuthorizerResult.Unauthorized();
            }
            """));

        Built.Text(files.Operation("/", "get").GetProperty("security")).ShouldBe("[{\"Staff\":[]}]");
    }
}
