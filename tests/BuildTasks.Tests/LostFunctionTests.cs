namespace Sluice.BuildTasks.Tests;

/// <summary>Real builds with the generator: what the user reads of functions that are not part of the API.</summary>
public sealed class LostFunctionTests : IDisposable
{
    // What the code uses of Amazon.Lambda.Annotations, by the same full names.
    private const string Annotations = """
        namespace Amazon.Lambda.Annotations
        {
            [System.AttributeUsage(System.AttributeTargets.Method)] public class LambdaFunctionAttribute : System.Attribute { }
        }
        namespace Amazon.Lambda.Annotations.SQS
        {
            [System.AttributeUsage(System.AttributeTargets.Method)] public class SQSEventAttribute : System.Attribute { public SQSEventAttribute(string queue) { } }
        }
        namespace Amazon.Lambda.Annotations.APIGateway
        {
            public enum LambdaHttpMethod { Get }
            [System.AttributeUsage(System.AttributeTargets.Method)] public class RestApiAttribute : System.Attribute { public RestApiAttribute(LambdaHttpMethod method, string template) { } }
        }
        """;

    private const string Handlers = """
        using Amazon.Lambda.Annotations;
        using Amazon.Lambda.Annotations.SQS;
        public class Handlers
        {
            [LambdaFunction, SQSEvent("@First")] public void First(string message) { }
            [LambdaFunction, SQSEvent("@Second")] public void Second(string message) { }
            [LambdaFunction] public string Third(string input) => input;
        }
        """;

    private readonly TestProject _project = new();

    public LostFunctionTests()
    {
        File.Delete(_project.In("DeployFiles.cs"));
        File.Delete(_project.In("Program.cs"));
        File.WriteAllText(_project.In("Annotations.cs"), Annotations);
        var file = _project.In("App.csproj");
        File.WriteAllText(file, File.ReadAllText(file).Replace("</PropertyGroup>", $"""
            </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Built("Attributes", "netstandard2.0", "Sluice.dll")}" />
                <Reference Include="{Built("Runtime", "net10.0", "Sluice.Runtime.dll")}" />
                <Analyzer Include="{Built("Generator", "netstandard2.0", "Sluice.Generator.dll")}" />
              </ItemGroup>
            """, StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_of_nothing_but_other_functions_has_a_warning_at_each_beside_CS5001()
    {
        File.WriteAllText(_project.In("Handlers.cs"), Handlers);

        var (exitCode, output) = _project.Run("build --no-restore");

        exitCode.ShouldNotBe(0, output);
        Lines(output, "error ").ShouldHaveSingleItem().ShouldContain("CS5001");
        Lines(output, "warning SLUICE121").Select(line => line.Split("Handlers.cs(")[1].Split(',')[0]).Order().ShouldBe(["5", "6", "7"]);
    }

    [Fact]
    public void A_project_that_has_a_function_of_the_API_too_builds_with_the_warnings()
    {
        File.WriteAllText(_project.In("Handlers.cs"), Handlers);
        File.WriteAllText(_project.In("Orders.cs"), """
            public class Orders
            {
                [Amazon.Lambda.Annotations.LambdaFunction, Amazon.Lambda.Annotations.APIGateway.RestApi(Amazon.Lambda.Annotations.APIGateway.LambdaHttpMethod.Get, "/orders")]
                public string List() => "";
            }
            """);

        var output = _project.Dotnet("build --no-restore");

        Lines(output, "warning SLUICE121").Length.ShouldBe(3);
        _project.Text("openapi.json").ShouldContain("/orders");
    }

    [Theory]
    [InlineData("public string Get() => \"\";", "SLUICE0")]
    [InlineData("public string Get(int id, [Sluice.FromBody] string a, [Sluice.FromBody] string b) => a + b + id;", "SLUICE0")]
    public void CS5001_does_not_stand_beside_other_errors(string method, string expected)
    {
        File.WriteAllText(_project.In("Orders.cs"), $$"""
            [assembly: Sluice.RestApi("Orders")]
            [Sluice.LambdaFunction]
            public class Orders
            {
                [Sluice.HttpPost("/orders/{id}")]
                {{method}}
            }
            """);

        var (exitCode, output) = _project.Run("build --no-restore");

        exitCode.ShouldNotBe(0, output);
        Lines(output, "error ").ShouldNotBeEmpty();
        Lines(output, "error ").ShouldAllBe(line => line.Contains(expected, StringComparison.Ordinal));
    }

    public void Dispose() => _project.Dispose();

    private static string Built(string project, string framework, string assembly) =>
        Path.Combine(Places.Root, "src", project, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, framework, assembly);

    // A build says everything twice.
    private static string[] Lines(string output, string what) =>
        [.. output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(": " + what, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
}
