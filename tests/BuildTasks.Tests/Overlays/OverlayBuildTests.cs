namespace Sluice.BuildTasks.Tests.Overlays;

/// <summary>Real builds of a project with overlays. Each test starts from whatever the one before left.</summary>
public sealed class OverlayBuildTests(TestProject project) : IClassFixture<TestProject>, IDisposable
{
    private const string Template = """
        {
          "AWSTemplateFormatVersion": "2010-09-09",
          "Transform": "AWS::Serverless-2016-10-31",
          "Resources": {
            "F": { "Type": "AWS::Serverless::Function", "Properties": { "Handler": "App", "Timeout": 10 } },
            "RestApi": { "Type": "AWS::ApiGateway::RestApi", "Properties": { "Body": { "openapi": "3.0.1" } } }
          }
        }

        """;

    private static readonly string[] Overlays = ["deploy.overlay.yaml", "deploy.overlay.yml", "deploy.overlay.json", "extra.yaml"];

    public void Dispose()
    {
        foreach (var overlay in Overlays)
        {
            File.Delete(project.In(overlay));
        }
    }

    [Fact]
    public void A_new_a_changed_and_a_deleted_overlay_lead_to_new_files_and_the_next_build_writes_nothing()
    {
        Write("deploy.overlay.yaml", "Resources: { F: { Properties: { Timeout: 20 } } }");
        Build();

        project.Text("template.json").ShouldContain("\"Timeout\": 20");
        project.Text("openapi.json").ShouldBe("{}\n");
        NextBuildWritesNothing();

        Write("deploy.overlay.yaml", "Resources: { F: { Properties: { Timeout: 21 } } }");
        project.Build();
        project.Text("template.json").ShouldContain("\"Timeout\": 21");

        File.Delete(project.In("deploy.overlay.yaml"));
        project.Build();
        project.Text("template.json").ShouldBe(Template);
        NextBuildWritesNothing();
    }

    [Fact]
    public void More_overlays_come_from_an_item_and_are_merged_after_those_that_are_found()
    {
        Write("deploy.overlay.yaml", "Resources: { F: { Properties: { Description: a, Timeout: 20 } } }");
        Write("deploy.overlay.yml", "Resources: { F: { Properties: { Tags: { a: b } } } }");
        Write("deploy.overlay.json", """{"Resources": {"F": {"Properties": {"MemorySize": 256}}}}""");
        Write("extra.yaml", "Resources: { F: { Properties: { Description: null } } }");
        Build("-p:Extra=extra.yaml");

        project.Text("template.json").ShouldContain("""{ "Handler": "App", "Timeout": 20, "Tags": { "a": "b" }, "MemorySize": 256 }""");

        // Another list of overlays is another input.
        project.Build();
        project.Text("template.json").ShouldContain("\"Description\": \"a\"");

        CleanRemovesTheList();
        ADesignTimeBuildDoesNothing();
    }

    [Fact]
    public void An_error_names_file_line_and_column_and_leaves_the_files()
    {
        Write("deploy.overlay.yaml", "");
        Build();
        Write("deploy.overlay.yaml", "Resources:\n  G:\n    Properties: {}\n");

        var (exitCode, output) = project.Run("build --no-restore");

        exitCode.ShouldNotBe(0);
        output.ShouldContain($"{project.In("deploy.overlay.yaml")}(2,3): error SLUICE314: ");
        project.Text("template.json").ShouldBe(Template);
        project.Run("build --no-restore").ExitCode.ShouldNotBe(0, "the next build must report it again");
    }

    [Fact]
    public void A_warning_is_reported_once_and_nowarn_silences_it()
    {
        Write("deploy.overlay.yaml", "Resources: { F: { Properties: { Handler: Other } } }");
        project.WriteFiles(("openapi.json", "{}\n"), ("template.json", Template));

        MergedAgain("").Output.ShouldContain($"{project.In("deploy.overlay.yaml")}(1,33): warning SLUICE316: ");
        MergedAgain("-p:NoWarn=SLUICE316").Output.ShouldNotContain("SLUICE316");
        project.Text("template.json").ShouldContain("\"Handler\": \"Other\"");
        var (exitCode, output) = MergedAgain("-p:TreatWarningsAsErrors=true -p:MSBuildTreatWarningsAsErrors=true");
        exitCode.ShouldNotBe(0);
        output.ShouldContain("error SLUICE316: ");
    }

    [Fact]
    public void An_overlay_that_does_not_exist_and_one_that_is_no_text_are_errors()
    {
        File.WriteAllBytes(project.In("deploy.overlay.yaml"), [0xff, 0xfe, 0x41]);
        project.WriteFiles(("openapi.json", "{}\n"), ("template.json", Template));

        var (exitCode, output) = project.Run("build --no-restore -p:Extra=missing.yaml");

        exitCode.ShouldNotBe(0);
        output.ShouldContain("deploy.overlay.yaml(1,1): error SLUICE310: ");
        output.ShouldContain("missing.yaml(1,1): error SLUICE310: ");
    }

    [Fact]
    public void A_project_without_a_template_says_so()
    {
        Write("deploy.overlay.yaml", "Description: x");
        project.WriteFiles(("openapi.json", "{}\n"));

        var (exitCode, output) = project.Run("build --no-restore");

        exitCode.ShouldNotBe(0);
        output.ShouldContain("deploy.overlay.yaml(1,1): error SLUICE319: ");
    }

    [Fact]
    public void A_terraform_module_is_written_and_takes_no_overlay()
    {
        project.WriteFiles(("main.tf.json", "{}\n"), ("openapi.json", "{}\n"), ("template.json", Template));
        project.Run("build --no-restore -p:SluiceTemplate=Terraform").ShouldSatisfyAllConditions(run => run.ExitCode.ShouldBe(0, run.Output));
        project.Names().ShouldContain("main.tf.json");

        Write("deploy.overlay.yaml", "Description: x");
        var (exitCode, output) = project.Run("build --no-restore -p:SluiceTemplate=Terraform");

        exitCode.ShouldNotBe(0);
        output.ShouldContain("deploy.overlay.yaml(1,1): error SLUICE319: ");
    }

    [Fact]
    public void A_project_without_an_overlay_in_yaml_does_not_load_the_reader_of_yaml()
    {
        var folder = Directory.CreateTempSubdirectory("sluice-task-").FullName;
        try
        {
            // Without the assembly beside the task, whoever loads it fails.
            var task = Path.Combine(folder, "Sluice.BuildTasks.dll");
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Sluice.BuildTasks.dll"), task);
            var option = $"-p:SluiceBuildTasksAssembly={task}";
            Build(option);
            project.Text("template.json").ShouldBe(Template);
            Write("deploy.overlay.json", """{"Description": "x"}""");
            project.Build(option);
            project.Text("template.json").ShouldContain("\"Description\": \"x\"");

            Write("deploy.overlay.yaml", "Description: y");
            project.Run($"build --no-restore {option}").Output.ShouldContain("YamlDotNet");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string OverlayList => project.In("obj/Debug/net10.0/sluice.overlays.txt");

    private void NextBuildWritesNothing()
    {
        var (stamp, time) = (File.GetLastWriteTimeUtc(project.Stamp), project.Time("template.json"));
        project.Build();
        File.GetLastWriteTimeUtc(project.Stamp).ShouldBe(stamp, "the target must be skipped");
        project.Time("template.json").ShouldBe(time);
    }

    private void CleanRemovesTheList()
    {
        File.Exists(OverlayList).ShouldBeTrue();
        project.Dotnet("clean");
        File.Exists(OverlayList).ShouldBeFalse();
        Directory.Exists(project.Deploy).ShouldBeFalse();
    }

    private void ADesignTimeBuildDoesNothing()
    {
        project.Dotnet("msbuild -t:Compile -p:DesignTimeBuild=true -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true");
        File.Exists(OverlayList).ShouldBeFalse();
        Directory.Exists(project.Deploy).ShouldBeFalse();
    }

    // Without its stamp, the target runs again, and the compiler does not.
    private (int ExitCode, string Output) MergedAgain(string arguments)
    {
        File.Delete(project.Stamp);
        return project.Run("build --no-restore " + arguments);
    }

    private void Write(string name, string text) => File.WriteAllText(project.In(name), text);

    private void Build(string arguments = "")
    {
        project.WriteFiles(("openapi.json", "{}\n"), ("template.json", Template));
        project.Build(arguments);
    }
}
