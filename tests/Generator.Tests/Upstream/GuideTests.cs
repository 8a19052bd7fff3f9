using System.Text.RegularExpressions;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>The code in the guide "From Amazon.Lambda.Annotations".</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Places.Root, "docs", "from-amazon-lambda-annotations.md"));

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Samples.Length)];

    private static string[] Samples => [.. Sample().Matches(Guide).Select(m => m.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_sample_compiles_without_a_warning(int number)
    {
        // The authorizer and what it guards are one project.
        string[] project = Samples[number].Contains("\"Staff\"", StringComparison.Ordinal) ? [.. Samples.Where(s => s.Contains("\"Staff\"", StringComparison.Ordinal))] : [Samples[number]];

        var generated = UpstreamCode.Generate(project);

        generated.Complaints.ShouldBeEmpty();
        generated.Result.GeneratedSources.ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_diagnostic_that_the_guide_names_has_a_page() =>
        Link().Matches(Guide).Select(m => m.Groups[1].Value).Where(page => !File.Exists(Path.Combine(Places.Root, "docs", page))).ShouldBeEmpty();

    [Theory]
    [InlineData("Microsoft.AspNetCore.Mvc")]
    [InlineData("Amazon.Lambda.Annotations.APIGateway")]
    public void Parameter_attributes_of_other_frameworks_mean_what_ours_mean(string space)
    {
        var ours = Payload("[Sluice.FromPath(\"id\")] int number, [Sluice.FromQuery(\"q\")] string? text, [Sluice.FromHeader(\"x-h\")] string? head, [Sluice.FromBody] int[] body", standIns: "");
        var standIns = space.StartsWith("Amazon", StringComparison.Ordinal) ? "" : $$"""
            namespace {{space}}
            {
                public class FromRouteAttribute : Attribute { public string? Name { get; set; } }
                public class FromQueryAttribute : Attribute { public string? Name { get; set; } }
                public class FromHeaderAttribute : Attribute { public string? Name { get; set; } }
                public class FromBodyAttribute : Attribute;
            }
            """;

        Payload($"[{space}.FromRoute(Name = \"id\")] int number, [{space}.FromQuery(Name = \"q\")] string? text, [{space}.FromHeader(Name = \"x-h\")] string? head, [{space}.FromBody] int[] body", standIns).ShouldBe(ours);
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_is_named_to_code_of_other_frameworks_too()
    {
        var generated = UpstreamCode.Generate("""
            public class Orders
            {
                [Amazon.Lambda.Annotations.LambdaFunction(ResourceName = "Place")]
                [Amazon.Lambda.Annotations.APIGateway.RestApi(Amazon.Lambda.Annotations.APIGateway.LambdaHttpMethod.Post, "/orders")]
                public int Place([Amazon.Lambda.Annotations.APIGateway.FromBody] int[] lines) => lines.Length;
            }
            """);
        var (path, file) = DeployFiles.Backends.Built.Of(generated) is var built && built.Paths.Single(p => p.EndsWith("/request.vtl", StringComparison.Ordinal)) is var found ? (found, built[found]) : default;
        var payload = DeployFiles.Rendering.Engine.Render(file, [new DeployFiles.Rendering.Request { Body = "[1,2" }]).Single().Text;

        path.ShouldStartWith("vtl/");
        (await Support.RunningApi.Start(generated, "Place").ErrorsAsync(payload)).ShouldBe(["$: The request body is not valid JSON."]);
    }

    private static string Payload(string parameters, string standIns)
    {
        var generated = UpstreamCode.Generate($"[assembly: Sluice.RestApi(\"Api\")]\n[Sluice.LambdaFunction] public static class F {{ [Sluice.HttpPost(\"/{{id}}\", OperationId = \"Op\")] public static void Op({parameters}) {{ }} }}\n{standIns}");
        generated.Complaints.ShouldBeEmpty();
        return generated.Source("F_Op") + DeployFiles.Backends.Built.Of(generated)["openapi.json"];
    }

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex(@"\]\(([^)#]+\.md)\)")]
    private static partial Regex Link();
}
