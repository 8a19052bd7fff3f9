namespace Sluice.BuildTasks.Tests;

/// <summary>Real builds of one project, one after the other. Each test starts from whatever the one before left.</summary>
public sealed class BuildTests(TestProject project) : IClassFixture<TestProject>
{
    private const string Request = "vtl/Get/request.vtl";

    [Fact]
    public void A_build_writes_the_files_and_the_next_one_nothing()
    {
        Build();

        project.Names().ShouldBe([".sluice-project", "openapi.json", "vtl", "vtl/Get", Request]);
        File.ReadAllBytes(Path.Combine(project.Deploy, Request)).ShouldBe([(byte)'"', 0xc3, 0xa9, (byte)'"', (byte)'$', (byte)'x']);

        var stamp = File.GetLastWriteTimeUtc(project.Stamp);
        project.Build();

        File.GetLastWriteTimeUtc(project.Stamp).ShouldBe(stamp, "the target must be skipped");
    }

    [Fact]
    public void An_edit_of_a_body_leaves_the_files_alone()
    {
        Build();
        var time = project.Time(Request);
        var stamp = File.GetLastWriteTimeUtc(project.Stamp);

        project.WriteBody("12345");
        project.Build();

        project.Time(Request).ShouldBe(time);
        File.GetLastWriteTimeUtc(project.Stamp).ShouldBeGreaterThan(stamp);
    }

    [Fact]
    public void An_edit_of_a_route_rewrites_what_differs_and_removes_what_is_stale()
    {
        Build();
        var time = project.Time("openapi.json");

        project.WriteFiles(("openapi.json", "{}\n"), ("vtl/List/request.vtl", "list"));
        project.Build();

        project.Names().ShouldBe([".sluice-project", "openapi.json", "vtl", "vtl/List", "vtl/List/request.vtl"]);
        project.Text("vtl/List/request.vtl").ShouldBe("list");
        project.Time("openapi.json").ShouldBe(time);
    }

    [Fact]
    public void A_deleted_file_returns()
    {
        Build();
        File.Delete(Path.Combine(project.Deploy, Request));

        project.Build();

        project.Names().ShouldContain(Request);
    }

    [Fact]
    public void Another_output_folder_gets_the_files_too()
    {
        Build();

        project.Build("-o other");

        File.Exists(project.In("other/deploy/openapi.json")).ShouldBeTrue();
        File.Exists(Path.Combine(project.Deploy, Request)).ShouldBeTrue();
    }

    [Fact]
    public void Clean_removes_them_and_a_design_time_build_does_not_bring_them_back()
    {
        Build();

        project.Dotnet("clean");
        Directory.Exists(project.Deploy).ShouldBeFalse();

        project.Dotnet("msbuild -t:Compile -p:DesignTimeBuild=true -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true");
        Directory.Exists(project.Deploy).ShouldBeFalse();
    }

    [Fact]
    public void A_path_outside_the_folder_is_an_error_with_a_code()
    {
        project.WriteFiles(("../escaped.txt", "x"));

        var (exitCode, output) = project.Run("build --no-restore");

        exitCode.ShouldNotBe(0);
        output.ShouldContain("error SLUICE202");
        File.Exists(Path.Combine(project.Deploy, "../escaped.txt")).ShouldBeFalse();
    }

    [Fact]
    public void Dotnet_run_starts_the_gateway_on_the_deploy_files()
    {
        var output = project.Dotnet("msbuild -t:ComputeRunArguments -getProperty:RunArguments");

        output.Trim().ShouldBe($"\"/tools/Sluice.Tool.dll\" start --deploy \"{project.Deploy}\" --code \"{project.In("bin/Debug/net10.0")}\"");
        project.Dotnet("msbuild -t:ComputeRunArguments -getProperty:RunArguments -p:SluiceRunLocalGateway=false").ShouldNotContain("Sluice.Tool");

        // An environment variable is a property, too.
        project.Dotnet("msbuild -t:ComputeRunArguments -getProperty:RunArguments -p:AWS_LAMBDA_RUNTIME_API=localhost:5050/F").ShouldNotContain("Sluice.Tool");
    }

    [Fact]
    public void Dotnet_run_gives_the_gateway_the_arguments_and_variables_of_the_launch_profile()
    {
        const string Unknown = """{"Resources":{"F":{"Type":"AWS::Serverless::Function","Properties":{"Handler":"H","Environment":{"Variables":{"SLUICE_TEST_A":"{{resolve:ssm:/a}}","SLUICE_TEST_B":"{{resolve:ssm:/b}}"}}}}}}""";
        project.WriteBody("1");
        project.WriteFiles(("openapi.json", """{"openapi":"3.0.1","paths":{}}"""), ("template.json", Unknown));
        Directory.CreateDirectory(project.In("Properties"));
        File.WriteAllText(project.In("Properties/launchSettings.json"), """
            { "profiles": { "Mine": { "commandName": "Project", "commandLineArgs": "--port 0 --stage \"my_stage\"", "environmentVariables": { "SLUICE_TEST_A": "of the profile" } },
                            "Wrong": { "commandName": "Project", "commandLineArgs": "--port 65536" } } }
            """);
        try
        {
            project.Build(WithGateway);
            project.Dotnet($"msbuild -t:ComputeRunArguments -getProperty:RunArguments {WithGateway}").ShouldContain($"--launch-settings \"{project.In("Properties/launchSettings.json")}\"");

            var (exitCode, output) = project.RunUntil("Ctrl+C", ["run", "--no-build", "--launch-profile", "Mine"]);
            output.ShouldContain("/my_stage");
            output.ShouldContain("SLUICE_TEST_B (F, ");
            output.ShouldNotContain("SLUICE_TEST_A");

            (exitCode, output) = project.RunUntil("Ctrl+C", ["run", "--no-build", "--launch-profile", "Wrong"]);
            exitCode.ShouldBe(2, output);
            output.ShouldContain("65536 is not a port");

            (exitCode, output) = project.RunUntil("Ctrl+C", ["run", "--no-build", "--launch-profile", "Wrong", "--", "--port", "65537"]);
            exitCode.ShouldBe(2, output);
            output.ShouldContain("65537 is not a port");
        }
        finally
        {
            Directory.Delete(project.In("Properties"), recursive: true);
        }
    }

    private static string WithGateway => $"-p:SluiceLocalGatewayPath={TestProject.Gateway}";

    private void Build()
    {
        project.WriteBody("1");
        project.WriteFiles(("openapi.json", "{}\n"), (Request, "\"é\"$x"));
        project.Build();
    }
}
