using System.Text.Json;
using Sluice.DeployFiles.Tests.Support;
using Sluice.MappingTemplates;

namespace Sluice.DeployFiles.Tests;

/// <summary>Every template of the samples runs, with typical, missing and hostile input, and what is JSON stays JSON.</summary>
public sealed class RenderingTests
{
    private const string Hostile = "a\",\"admin\":true,'\\ \n\u0001 $input.body #set($x = 1) ${y} </script> %22 é 😀 {\"\"}";

    private static readonly string[] Bodies =
    [
        "", "{}", "not json", "[]", "\"text\"", "null",
        """{"sku":"s","quantity":1,"text":"t","title":"x","price":1.5,"isSold":true,"tags":["a"],"errorMessage":"e","Item":{"sku":{"S":"s"}},"Items":[{"sku":{"S":"s"}},{}],"FailedEntryCount":0,"__type":"x"}""",
        JsonSerializer.Serialize(new Dictionary<string, object> { ["sku"] = Hostile, ["title"] = Hostile, ["price"] = Hostile, ["isSold"] = Hostile, ["tags"] = new[] { Hostile }, ["__type"] = Hostile }),
        JsonSerializer.Serialize(new { Item = new { sku = new { S = Hostile }, title = new { S = Hostile }, tags = new { L = new[] { new { S = Hostile } } } } }),
        "{ \"sluice\":1,\"status\":404,\"headers\":{\"x\":\"y\"},\"body\":\"{}\"}",
    ];

    public static TheoryData<string, string> Templates
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var sample in Sample.All)
            {
                foreach (var file in Directory.GetFiles(Path.Combine(sample.Deploy, "vtl"), "*.vtl", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    data.Add(sample.Name, Path.GetRelativePath(sample.Deploy, file));
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_renders_whatever_comes(string sample, string file)
    {
        var text = new Sample(sample).Text(file);
        var template = MappingTemplate.Parse(text);
        var isRequest = file.EndsWith("request.vtl", StringComparison.Ordinal);
        foreach (var value in new[] { "typical", null, "", Hostile })
        {
            foreach (var body in Bodies)
            {
                var rendered = template.Render(Context(value, body));

                if (isRequest && !text.Contains("Action=", StringComparison.Ordinal))
                {
                    CheckJson(rendered, body);
                }
                else if (isRequest)
                {
                    rendered.Split('&').ShouldAllBe(pair => pair.Split('=', StringSplitOptions.None).Length == 2);
                }
            }
        }
    }

    // A body that is no JSON prints as a text, and JSON prints as JSON: both have their place.
    private static void CheckJson(string rendered, string body)
    {
        var document = Should.NotThrow(() => JsonDocument.Parse(rendered), rendered + "\nbody: " + body);
        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            document.RootElement.TryGetProperty("admin", out _).ShouldBeFalse(rendered);
        }
    }

    private static TemplateContext Context(string? value, string body)
    {
        string[] names = ["sku", "year", "text", "customer", "order", "sensor", "shelf", "proxy", "customerId"];
        string[] queries = ["q", "urgent", "priority", "color", "limit", "status", "since", "dryRun", "token"];
        string[] headers = ["X-Tenant", "x-correlation-id", "Origin", "X-Partner"];
        IEnumerable<KeyValuePair<string, string>> Of(string[] keys) => value is null ? [] : keys.Select(key => KeyValuePair.Create(key, value));
        return new(
            new InputData(body, names.Select(name => KeyValuePair.Create(name, value ?? "x")), Of(queries), Of(headers)),
            new ContextData(new Dictionary<string, object?>
            {
                ["requestId"] = "r",
                ["extendedRequestId"] = "e",
                ["httpMethod"] = "GET",
                ["authorizer"] = new Dictionary<string, object?> { ["principalId"] = value, ["claims"] = new Dictionary<string, object?> { ["sub"] = value } },
            }),
            new Dictionary<string, string> { ["table"] = "t", ["news"] = "arn:aws:sns:eu-west-1:1:n", ["shipping"] = "arn:aws:states:eu-west-1:1:stateMachine:s" });
    }
}
