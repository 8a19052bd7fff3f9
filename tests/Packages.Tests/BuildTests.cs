namespace Sluice.Packages.Tests;

/// <summary>Builds of a project outside of the repository that differ from the template's.</summary>
public sealed class BuildTests(PackageFeed feed)
{
    [Fact]
    public void A_mistake_in_a_template_of_the_users_own_is_an_error_of_the_build_at_its_place()
    {
        var project = NewProject("Shouting", """
            using Sluice;
            [assembly: RestApi("Shouting")]
            [LambdaFunction]
            public static class Shouting
            {
                [HttpGet("/shout/{text}"), RequestTemplate("shout.vtl")]
                public static string Shout(string text) => text.ToUpperInvariant();
            }
            """);
        var template = Path.Combine(project, "shout.vtl");
        File.WriteAllText(template, "{\"text\":\n  \"#if($x\"}");

        var (exitCode, output) = Build(project);

        exitCode.ShouldNotBe(0);
        output.ShouldContain($"{template}(2,");
        output.ShouldContain("error SLUICE130: ");

        File.WriteAllText(template, """{"text":"$util.escapeJavaScript($input.params('text')).replaceAll("\\'","'")"}""");
        (exitCode, output) = Build(project);
        exitCode.ShouldBe(0, output);
    }

    [Fact]
    public void A_project_may_ask_for_plain_CloudFormation_and_for_YAML()
    {
        var project = feed.NewProject("Plain");

        var (exitCode, output) = Build(project, "-p:SluiceTemplate=CloudFormation", "-p:SluiceYaml=true");

        exitCode.ShouldBe(0, output);
        var deploy = Path.Combine(project, "bin", "Debug", "net10.0", "deploy");
        Directory.EnumerateFiles(deploy).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe([".sluice-project", "openapi.client.json", "openapi.client.yaml", "openapi.json", "openapi.yaml", "template.json", "template.yaml"]);
        var template = File.ReadAllText(Path.Combine(deploy, "template.json"));
        template.ShouldContain("AWS::ApiGateway::RestApi");
        template.ShouldContain("AWS::Lambda::Function");
        template.ShouldNotContain("AWS::Serverless");
        File.ReadAllText(Path.Combine(deploy, "template.yaml")).ShouldContain("Type: \"AWS::ApiGateway::RestApi\"");
    }

    [Fact]
    public void A_check_that_cannot_run_says_so_and_can_be_left_out()
    {
        var project = feed.NewProject("Unchecked");
        var noProgram = Path.Combine(project, "no-program.dll");
        File.WriteAllText(noProgram, "");

        var (exitCode, output) = Build(project, $"-p:SluiceLocalGatewayPath={noProgram}");
        exitCode.ShouldNotBe(0);
        output.ShouldContain("error SLUICE304: ");

        (exitCode, output) = Build(project, $"-p:SluiceLocalGatewayPath={noProgram}", "-p:SluiceCheckDeployFiles=false");
        exitCode.ShouldBe(0, output);
    }

    private string NewProject(string name, string code)
    {
        var project = feed.NewProject(name);
        File.WriteAllText(Path.Combine(project, "Notes.cs"), code);
        var file = Path.Combine(project, $"{name}.csproj");
        File.WriteAllText(file, File.ReadAllText(file).Replace("</Project>", "  <ItemGroup>\n    <AdditionalFiles Include=\"*.vtl\" />\n  </ItemGroup>\n\n</Project>", StringComparison.Ordinal));
        return project;
    }

    private (int ExitCode, string Output) Build(string project, params string[] properties) => feed.Try(project, "dotnet", ["build", .. properties]);
}
