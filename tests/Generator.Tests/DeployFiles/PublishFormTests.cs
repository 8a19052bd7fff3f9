using System.Text.Json.Nodes;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>The runtime and the architecture that follow from the form in which the project is published.</summary>
public sealed class PublishFormTests
{
    private const string Functions = """
        [assembly: RestApi("Api")]
        [LambdaFunction] public sealed class F { [HttpGet("/f")] public string Get() => ""; }
        [LambdaFunction(Architecture = FunctionArchitecture.X64)] public sealed class G { [HttpGet("/g")] public string Two() => ""; }
        """;

    [Theory]
    [InlineData("Native", "Sam")]
    [InlineData("SelfContained", "CloudFormation")]
    public void An_executable_file_runs_without_a_dotnet_of_lambdas(string form, string template)
    {
        var resources = Resources(("SluicePublishForm", form), ("SluiceTemplate", template));

        ((string)resources["F"]!["Properties"]!["Runtime"]!).ShouldBe("provided.al2023");
        ((string)resources["F"]!["Properties"]!["Handler"]!).ShouldBe("Api");
    }

    [Theory]
    [InlineData("Managed")]
    [InlineData("")]
    public void Everything_else_runs_on_the_managed_runtime(string form) =>
        ((string)Resources(("SluicePublishForm", form))["F"]!["Properties"]!["Runtime"]!).ShouldBe($"dotnet{Environment.Version.Major}");

    [Fact]
    public void A_function_that_declares_no_architecture_has_that_of_the_publish()
    {
        var resources = Resources(("SluicePublishArchitecture", "arm64"));

        ((string)resources["F"]!["Properties"]!["Architectures"]![0]!).ShouldBe("arm64");
        ((string)resources["G"]!["Properties"]!["Architectures"]![0]!).ShouldBe("x86_64");
        ((string)Resources(("SluicePublishArchitecture", ""))["F"]!["Properties"]!["Architectures"]![0]!).ShouldBe("x86_64");
    }

    private static JsonNode Resources(params (string Name, string Value)[] properties)
    {
        var api = Generated.From(Compiler.Compile(Functions), properties: new(properties)).Step<ApiModel>(TrackingNames.Api).Single();
        return JsonNode.Parse(DeployFilesEmitter.Emit(api).Items.Single(file => file.Path == "template.json").Text)!["Resources"]!;
    }
}
