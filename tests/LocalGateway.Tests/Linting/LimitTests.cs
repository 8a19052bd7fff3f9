using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Linting;

/// <summary>The side of <c>sluice check</c> of the limits that the generator's rules check, too.</summary>
public sealed class LimitTests
{
    public static TheoryData<string, string, bool> Values => LimitValues.All;

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_at_the_edge_is_judged_as_the_generator_judges_it(string kind, string value, bool isTaken)
    {
        var document = JsonNode.Parse(RichFiles.Document)!;
        Edit(document, kind, value);
        var remarks = new List<string>();

        var findings = DocumentLint.Check(Encoding.UTF8.GetBytes(document.ToJsonString()), remarks: remarks);

        (findings.Count == 0 && !remarks.Exists(remark => remark.Contains("resources", StringComparison.Ordinal))).ShouldBe(isTaken, string.Join("\n", findings.Concat(remarks)));
    }

    [Theory]
    [InlineData(301, 300, true)]
    [InlineData(301, 500, false)]
    [InlineData(501, 500, true)]
    public void The_quota_of_resources_can_be_another_one(int resources, int quota, bool isRemarked)
    {
        var document = JsonNode.Parse(RichFiles.Document)!;
        Edit(document, "resources", resources.ToString(CultureInfo.InvariantCulture));
        var remarks = new List<string>();

        DocumentLint.Check(Encoding.UTF8.GetBytes(document.ToJsonString()), remarks: remarks, resourceQuota: quota);

        remarks.Exists(remark => remark.Contains($"takes {quota} unless", StringComparison.Ordinal)).ShouldBe(isRemarked);
    }

    [Theory]
    [InlineData(2_000_000, false)]
    [InlineData(2_100_000, true)]
    public void The_largest_document_is_counted_in_bytes(int characters, bool isRefused)
    {
        var text = $"{{\"openapi\":\"3.0.1\",\"info\":{{\"description\":\"{new string('€', characters)}\"}},\"paths\":{{}}}}";

        var findings = DocumentLint.CheckFile(JsonFile.ParseWritten(Encoding.UTF8.GetBytes(text), "api.json"));

        findings.Any(finding => finding.Finding.Problem.Contains("larger than 6 MB", StringComparison.Ordinal)).ShouldBe(isRefused);
    }

    private static void Edit(JsonNode document, string kind, string value)
    {
        var paths = document["paths"]!.AsObject();
        var post = paths["/things/{id}"]!["post"]!;
        var integration = post["x-amazon-apigateway-integration"]!;
        switch (kind)
        {
            case "timeout":
                integration["timeoutInMillis"] = int.Parse(value, CultureInfo.InvariantCulture);
                break;
            case "ttl":
                document["components"]!["securitySchemes"]!["staff"]!["x-amazon-apigateway-authorizer"]!["authorizerResultTtlInSeconds"] = int.Parse(value, CultureInfo.InvariantCulture);
                break;
            case "parameter":
                post["parameters"]!.AsArray().Add(new JsonObject { ["name"] = value, ["in"] = "query" });
                break;
            case "segment":
                paths["/" + value] = paths["/health"]!.DeepClone();
                break;
            case "variable":
                paths["/v/{" + value + "}"] = paths["/health"]!.DeepClone();
                break;
            case "status":
                integration["responses"]!["default"]!["statusCode"] = value;
                integration["responses"]!["default"]!.AsObject().Remove("responseParameters");
                post["responses"]![value] = new JsonObject { ["description"] = "any" };
                break;
            case "resources":
                // The root, /things, /things/{id}, /health and /queue are there.
                for (var i = 5; i < int.Parse(value, CultureInfo.InvariantCulture); i++)
                {
                    paths["/r" + i.ToString(CultureInfo.InvariantCulture)] = new JsonObject();
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }
    }
}
