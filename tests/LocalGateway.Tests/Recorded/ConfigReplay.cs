using System.Text.Json.Nodes;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Recorded;

/// <summary>What the management API said of settings: a document with the same settings is refused in its words, or read with its defaults.</summary>
internal static class ConfigReplay
{
    private const string Function = "arn:aws:lambda:us-east-1:111111111111:function:MyLambda";

    public static void Check(RecordedCase recorded)
    {
        var document = Document(recorded);
        if ((string?)recorded.Expected["error"]?["Message"] is { } message)
        {
            // What stands around the complaint belongs to the API's answer.
            var start = message.LastIndexOf("errors : [", StringComparison.Ordinal) is >= 0 and var at ? at + "errors : [".Length : 0;
            var words = message[start..].TrimEnd(']').Replace("1 validation error detected: ", "", StringComparison.Ordinal);
            Should.Throw<DocumentException>(() => TestApi.Read(document)).Problem.ShouldContain(words);
            return;
        }

        var integration = TestApi.Read(document).Methods.Single().Integration;
        var expected = recorded.Expected["result"]!.AsObject();
        if (recorded.Input is not null)
        {
            CheckIntegration(expected, integration);
        }
        else
        {
            CheckResponse(expected, integration.Responses.Single());
        }
    }

    private static void CheckIntegration(JsonObject expected, Integration integration)
    {
        integration.HttpMethod.ShouldBe((string?)expected["httpMethod"]);
        integration.Passthrough.ShouldBe(PassthroughBehavior.WhenNoMatch);
        expected["passthroughBehavior"]!.ToString().ShouldBe("WHEN_NO_MATCH");
        integration.Timeout.TotalMilliseconds.ShouldBe((int)expected["timeoutInMillis"]!);
        integration.Uri.Length.ShouldBe(Fill((string)expected["uri"]!).Length);
    }

    private static void CheckResponse(JsonObject expected, IntegrationResponse response)
    {
        response.StatusCode.ShouldBe(int.Parse((string)expected["statusCode"]!, System.Globalization.CultureInfo.InvariantCulture));
        (response.Pattern is null).ShouldBe(string.IsNullOrEmpty((string?)expected["selectionPattern"]));
        response.Pattern?.Matches("204").ShouldBeTrue();
        response.ContentHandling.ShouldBe((string?)expected["contentHandling"] == "CONVERT_TO_BINARY" ? ContentHandling.ConvertToBinary : ContentHandling.Unset);
        response.Templates.Templates.ShouldAllBe(template => template.Template == null);
    }

    private static string Document(RecordedCase recorded) => recorded.Id switch
    {
        "config-api-req-params-same-name" => Whole("/x", new() { ["parameters"] = new JsonArray(Parameter("query"), Parameter("header")) }),
        "config-api-create-proxy-dynamic-sibling-resource" => Whole(["/{proxy+}", "/{other}"]),
        "config-api-create-proxy-dynamic-child-resource" => Whole(["/{proxy+}", "/{proxy+}/child"]),
        "config-api-put-method-request-param-wrong-type" => Mock(new() { ["requestParameters"] = new JsonObject { ["integration.request.header.h"] = "true" } }),
        "config-api-put-integration-response-invalid-statusCode" => Mock(new() { ["responses"] = new JsonObject { ["default"] = new JsonObject { ["statusCode"] = "wrong" } } }),
        "config-api-put-integration-response-invalid-responseTemplates-2" => Response(new() { ["statusCode"] = "200", ["responseTemplates"] = new JsonObject { ["123"] = "" } }),
        "config-put-integration-response-template-empty" => Response(new() { ["statusCode"] = "200", ["responseTemplates"] = new JsonObject { ["application/json"] = "" } }),
        _ when recorded.Input is { } input => Whole("/x", new() { ["x-amazon-apigateway-integration"] = Integration(recorded.Id, input) }),
        _ => Response(recorded.Expected["result"]!.DeepClone().AsObject()),
    };

    private static JsonObject Integration(string id, JsonObject input)
    {
        // Where the method was not what was tried, the recording leaves it out.
        var method = (string?)input["integrationHttpMethod"] ?? (id.StartsWith("config-put-", StringComparison.Ordinal) ? "POST" : null);
        var integration = new JsonObject
        {
            ["type"] = (string?)input["type"],
            ["uri"] = Fill((string)input["uri"]!),
            ["responses"] = new JsonObject { ["default"] = new JsonObject { ["statusCode"] = "200" } },
        };
        if (method is not null)
        {
            integration["httpMethod"] = method;
        }

        return integration;
    }

    private static string Fill(string uri) => uri
        .Replace("<region>", "us-east-1", StringComparison.Ordinal).Replace("<partition>", "aws", StringComparison.Ordinal)
        .Replace("<lambda function arn>", Function, StringComparison.Ordinal).Replace("<lambda arn>", Function, StringComparison.Ordinal)
        .Replace("<acct>", "111111111111", StringComparison.Ordinal);

    private static string Response(JsonObject response)
    {
        var pattern = (string?)response["selectionPattern"];
        response.Remove("selectionPattern");
        return Mock(new() { ["responses"] = new JsonObject { [string.IsNullOrEmpty(pattern) ? "default" : pattern] = response } });
    }

    private static string Mock(JsonObject integration)
    {
        integration["type"] = "mock";
        integration["responses"] ??= new JsonObject { ["default"] = new JsonObject { ["statusCode"] = "200" } };
        return Whole("/x", new() { ["x-amazon-apigateway-integration"] = integration });
    }

    private static JsonObject Parameter(string place) => new() { ["name"] = "optional", ["in"] = place, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static string Whole(IEnumerable<string> paths) => TestApi.Document(string.Join(',', paths.Select(path => TestApi.MockPath(path))));

    private static string Whole(string path, JsonObject operation)
    {
        operation["x-amazon-apigateway-integration"] ??= new JsonObject { ["type"] = "mock", ["responses"] = new JsonObject { ["default"] = new JsonObject { ["statusCode"] = "200" } } };
        return TestApi.Document($"\"{path}\":{new JsonObject { ["get"] = operation }.ToJsonString()}");
    }
}
