using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Documents;

public sealed class OpenApiReaderTests
{
    private const string Default = "\"responses\":{\"default\":{\"statusCode\":200}}";
    private const string Function = "\"uri\":\"arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:F/invocations\"";
    private const string Streaming = "\"uri\":\"arn:aws:apigateway:eu-west-1:lambda:path/2021-11-15/functions/arn:aws:lambda:eu-west-1:1:function:F/response-streaming-invocations\"";

    [Fact]
    public void An_operation_is_read_with_all_that_the_service_uses()
    {
        var api = TestApi.Read(TestApi.Document(TestApi.Path(
            "/a/{x}",
            "post",
            $"\"type\":\"AWS\",\"httpMethod\":\"POST\",{Function},\"passthroughBehavior\":\"never\",\"timeoutInMillis\":5000,\"contentHandling\":\"CONVERT_TO_TEXT\","
            + "\"requestTemplates\":{\"application/json\":\"$input.body\",\"text/plain\":\"\"},"
            + "\"responses\":{\"default\":{\"statusCode\":\"201\",\"responseParameters\":{\"method.response.header.A\":\"'b'\"}},\".*no.*\":{\"statusCode\":404}}",
            "\"operationId\":\"Post\"")));
        var method = api.Resources.Single().Methods.Single();
        method.Name.ShouldBe("Post");
        method.HttpMethod.ShouldBe("POST");
        var integration = method.Integration;
        integration.Type.ShouldBe(IntegrationType.Lambda);
        integration.Passthrough.ShouldBe(PassthroughBehavior.Never);
        integration.Timeout.ShouldBe(TimeSpan.FromSeconds(5));
        integration.ContentHandling.ShouldBe(ContentHandling.ConvertToText);
        integration.RequestTemplates.Find("application/json")!.Template!.Text.ShouldBe("$input.body");
        integration.RequestTemplates.Find("TEXT/PLAIN")!.Template.ShouldBeNull();
        integration.Responses.Select(response => (response.Pattern?.Text, response.StatusCode)).ShouldBe([(null, 201), (".*no.*", 404)]);
        integration.Responses[0].Headers.Single().Source.Name.ShouldBe("b");
    }

    [Theory]
    [InlineData("\"type\":\"soap\"," + Default, "$.paths['/a'].get['x-amazon-apigateway-integration'].type", "'soap' is not an integration type")]
    [InlineData("\"type\":\"mock\"", "$.paths['/a'].get['x-amazon-apigateway-integration']", "no integration response")]
    [InlineData("\"type\":\"mock\",\"surprise\":1," + Default, "surprise", "not something that this gateway can serve")]
    [InlineData("\"type\":\"aws\",\"httpMethod\":\"POST\",\"uri\":\"arn:aws:apigateway:eu-west-1:sqs:nothing/x\"," + Default, ".uri", "must contain path or action")]
    [InlineData("\"type\":\"aws\"," + Function + "," + Default, "integration", "Enumeration value for HttpMethod must be non-empty")]
    [InlineData("\"type\":\"mock\",\"passthroughBehavior\":\"sometimes\"," + Default, "passthroughBehavior", "when_no_match")]
    [InlineData("\"type\":\"mock\",\"connectionType\":\"VPC_LINK\"," + Default, "connectionType", "'VPC_LINK' is not served")]
    [InlineData("\"type\":\"mock\",\"responses\":{\"(\":{\"statusCode\":200}}", "responses['(']", "not a regular expression")]
    [InlineData("\"type\":\"mock\",\"responses\":{\"default\":{\"statusCode\":\"abc\"}}", "statusCode", "at 'statusCode' failed")]
    [InlineData("\"type\":\"mock\",\"responses\":{\"default\":{\"statusCode\":200,\"responseParameters\":{\"method.response.header.A\":\"nonsense\"}}}", "header.A", "Invalid mapping expression")]
    [InlineData("\"type\":\"mock\",\"responses\":{\"default\":{\"statusCode\":200,\"responseParameters\":{\"method.response.header.A B\":\"'x'\"}}}", "header.A B", "not a header's name")]
    [InlineData("\"type\":\"mock\",\"requestTemplates\":{\"json\":\"\"}," + Default, "requestTemplates.json", "Invalid content type specified: json")]
    public void What_cannot_be_served_is_refused_with_its_place(string integration, string place, string problem)
    {
        var error = Should.Throw<DocumentException>(() => TestApi.Read(TestApi.Document(TestApi.Path("/a", "get", integration))));
        error.Message.ShouldStartWith("openapi.json: $");
        error.Place.ShouldContain(place);
        error.Problem.ShouldContain(problem);
    }

    [Theory]
    [InlineData("x", 307_200)]
    [InlineData("é", 153_600)]
    [InlineData("日", 102_400)]
    [InlineData("😀", 76_800)]
    public void A_template_has_at_most_300_KB_of_bytes_whatever_its_characters(string character, int most)
    {
        string Read(string text) => TestApi.Read(TestApi.Document(TestApi.Path("/a", "get", $"\"type\":\"mock\",\"requestTemplates\":{{\"application/json\":\"{text}\"}}," + Default)))
            .Resources.Single().Methods.Single().Integration.RequestTemplates.Find("application/json")!.Template!.Text;
        var whole = string.Concat(Enumerable.Repeat(character, most));

        Read(whole).ShouldBe(whole);
        Should.Throw<DocumentException>(() => Read(whole + "x")).Problem.ShouldContain("over AWS's limit of 300 KB");
    }

    [Theory]
    [InlineData("\"connectionId\":\"abc\"", "a VPC link leads into a network of AWS that this computer is not in")]
    [InlineData("\"integrationSubtype\":\"SQS-SendMessage\"", "only HTTP APIs have an 'integrationSubtype'")]
    [InlineData("\"tlsConfig\":{}", "Remove it to try the operation here")]
    [InlineData("\"payloadFormatVersion\":2.0", "'2.0' is not served by this gateway; only '1.0' is")]
    public void What_only_AWS_has_is_refused_with_the_reason(string member, string problem)
        => Should.Throw<DocumentException>(() => TestApi.Read(TestApi.Document(TestApi.Path("/a", "get", $"\"type\":\"mock\",{member},{Default}")))).Problem.ShouldContain(problem);

    [Theory]
    [InlineData("\"payloadFormatVersion\":1.0")]
    [InlineData("\"payloadFormatVersion\":1")]
    [InlineData("\"requestParameters\":{\"integration.request.header.nothing\":true,\"integration.request.header.one\":1}")]
    public void What_an_import_takes_or_drops_is_no_mistake(string member)
    {
        var method = TestApi.Read(TestApi.Document(TestApi.Path("/a", "get", $"\"type\":\"mock\",{member},{Default}"), "\"x-amazon-apigateway-cors\":{\"allowOrigins\":[\"*\"]}")).Methods.Single();
        method.Integration.RequestParameters.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mock", "STREAM", "only integrations of the types aws_proxy and http_proxy can have")]
    [InlineData("mock", "SLOW", "a responseTransferMode is BUFFERED or STREAM")]
    [InlineData("http_proxy\",\"httpMethod\":\"GET\",\"uri\":\"http://example.com", "STREAM", "this gateway streams only the responses of functions")]
    [InlineData("aws_proxy\",\"httpMethod\":\"POST\"," + Function + ",\"cacheNamespace\":\"n", "STREAM", "needs a 'uri' with 2021-11-15")]
    [InlineData("aws_proxy\",\"httpMethod\":\"POST\"," + Streaming + ",\"cacheNamespace\":\"n", "BUFFERED", "Cannot use ResponseTransferMode BUFFERED for Lambda functions invoked by")]
    public void A_transfer_mode_must_fit_the_integration(string type, string mode, string problem)
        => Should.Throw<DocumentException>(() => TestApi.Read(TestApi.Document(
            TestApi.Path("/a", "get", $"\"type\":\"{type}\",\"responseTransferMode\":\"{mode}\",{Default}")))).Problem.ShouldContain(problem);

    [Theory]
    [InlineData(Streaming + ",\"responseTransferMode\":\"STREAM\",\"timeoutInMillis\":900000", true, 900)]
    [InlineData(Streaming + ",\"responseTransferMode\":\"STREAM\"", true, 29)]
    [InlineData(Function + ",\"responseTransferMode\":\"BUFFERED\",\"timeoutInMillis\":300000", false, 300)]
    public void A_stream_may_take_15_minutes(string members, bool isStream, int seconds)
    {
        var integration = TestApi.Read(TestApi.Document(TestApi.Path("/a", "get", $"\"type\":\"aws_proxy\",\"httpMethod\":\"POST\",{members}")))
            .Methods.Single().Integration;

        integration.IsStream.ShouldBe(isStream);
        integration.Timeout.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("\"x-amazon-apigateway-unheard-of\":{}", "$['x-amazon-apigateway-unheard-of']")]
    [InlineData("\"x-amazon-apigateway-gateway-responses\":{\"TEAPOT\":{}}", "$['x-amazon-apigateway-gateway-responses'].TEAPOT")]
    public void What_changes_the_service_is_never_skipped(string member, string place)
        => Should.Throw<DocumentException>(() => TestApi.Read(TestApi.Document(TestApi.MockPath("/a"), member))).Place.ShouldBe(place);

    [Theory]
    [InlineData("/a/{x}", "/a/{y}/b", "A sibling ({x}) of this resource already has a variable path part -- only one is allowed")]
    [InlineData("/a/{x+}", "/a/{x}", "A sibling ({x+}) of this resource already has a variable path part -- only one is allowed")]
    [InlineData("/b", "/{x+}/b", "Cannot create a child of a resource with a greedy path variable: {x+}")]
    [InlineData("/b", "/a{x}", "'a{x}': a path parameter must be a whole segment.")]
    public void Paths_follow_the_services_rules(string first, string second, string problem)
        => Should.Throw<DocumentException>(() => TestApi.Read(TestApi.Document($"{TestApi.MockPath(first)},{TestApi.MockPath(second)}"))).Problem.ShouldBe(problem);

    [Fact]
    public void An_operation_without_an_integration_is_refused()
        => Should.Throw<DocumentException>(() => TestApi.Read(TestApi.Document("\"/a\":{\"get\":{}}"))).Problem.ShouldContain("No integration defined for method");

    [Theory]
    [InlineData("{")]
    [InlineData("{\"openapi\":\"3.1.0\",\"paths\":{}}")]
    [InlineData("{\"swagger\":\"2.0\",\"paths\":{}}")]
    public void Another_document_is_refused(string text) => Should.Throw<DocumentException>(() => TestApi.Read(text)).File.ShouldBe("openapi.json");

    [Fact]
    public void A_template_that_does_not_parse_is_named_with_operation_and_line()
    {
        var document = TestApi.Document(TestApi.MockPath("/a", requestTemplate: "{}\n#if($x)"));
        TestApi.Read(document).Problems.ShouldHaveSingleItem().ShouldStartWith(
            "openapi.json: $.paths['/a'].get['x-amazon-apigateway-integration'].requestTemplates['application/json']: the request template for application/json of GET /a (GET /a) does not parse: line 2");
    }
}
