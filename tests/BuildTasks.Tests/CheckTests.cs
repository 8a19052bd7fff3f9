namespace Sluice.BuildTasks.Tests;

/// <summary>What a build says of the deploy files that it has written.</summary>
public sealed class CheckTests(TestProject project) : IClassFixture<TestProject>
{
    private const string Template = """{"Resources":{"A":{"Type":"AWS::SNS::Topic","Properties":{"TopicName":{"Ref":"Lost"}}}}}""";

    private static (string Path, string Text) Fine => ("openapi.json", "{\"openapi\":\"3.0.1\",\"paths\":{}}\n");

    [Fact]
    public void What_is_found_is_an_error_at_the_file_and_nothing_claims_that_the_check_failed()
    {
        project.WriteFiles(("openapi.json", "{}\n"), ("template.json", Template));

        var (exitCode, output) = project.Run(["build", "--no-restore", .. TestProject.WithCheck]);

        exitCode.ShouldNotBe(0);
        output.ShouldContain($"{Path.Combine(project.Deploy, "openapi.json")} : error SLUICE301: ");
        output.ShouldContain($"{Path.Combine(project.Deploy, "template.json")} : error SLUICE302: ");
        output.ShouldNotContain("SLUICE304");
    }

    [Fact]
    public void A_document_that_is_too_large_for_the_template_is_an_error_unless_NoWarn_has_it()
    {
        var body = string.Concat(Enumerable.Repeat("é", 200_000));
        var template = """{"Resources":{"A":{"Type":"AWS::ApiGateway::RestApi","Properties":{"Body":{"info":{"title":"BODY"}}}}}}""".Replace("BODY", body, StringComparison.Ordinal);
        project.WriteFiles(("openapi.json", "{\"openapi\":\"3.0.1\",\"paths\":{}}\n"), ("template.json", template));

        var (exitCode, output) = project.Run(["build", "--no-restore", .. TestProject.WithCheck]);

        exitCode.ShouldNotBe(0);
        output.ShouldContain($"{Path.Combine(project.Deploy, "template.json")} : error SLUICE325: the template: with the API's document inside");
        project.Run(["build", "--no-restore", .. TestProject.WithCheck, "-p:NoWarn=SLUICE325"]).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void NoWarn_reaches_what_is_found_and_without_it_the_next_build_checks_again()
    {
        project.WriteFiles(("openapi.json", "{}\n"), ("template.json", Template));

        project.Run(["build", "--no-restore", .. TestProject.WithCheck, "-p:NoWarn=\"CS1591;SLUICE301;SLUICE302\""]).ExitCode.ShouldBe(0);
        var (exitCode, output) = project.Run(["build", "--no-restore", .. TestProject.WithCheck, "-p:NoWarn=SLUICE301"]);

        exitCode.ShouldNotBe(0);
        output.ShouldContain("error SLUICE302: ");
        output.ShouldNotContain("error SLUICE301: ");
    }

    [Fact]
    public void Files_that_an_edit_did_not_change_are_not_checked_again()
    {
        project.WriteFiles(Fine);
        BuildWithCheck().ExitCode.ShouldBe(0);
        var (written, checkedAt) = (File.GetLastWriteTimeUtc(project.Stamp), CheckedAt());

        project.WriteBody("2");
        BuildWithCheck().ExitCode.ShouldBe(0);

        File.GetLastWriteTimeUtc(project.Stamp).ShouldBeGreaterThan(written, "the code was compiled, and the files were compared");
        CheckedAt().ShouldBe(checkedAt);
        project.WriteFiles(("openapi.json", "{}\n"));
        BuildWithCheck().Output.ShouldContain("error SLUICE301: ");
        BuildWithCheck().Output.ShouldContain("error SLUICE301: ", customMessage: "a check that has found something is repeated");
    }

    /// <summary>A gateway that runs meanwhile would serve the new files with the old program for as long as the check takes.</summary>
    [Fact]
    public void The_program_is_in_its_folder_before_the_files_are_checked()
    {
        project.WriteFiles(Fine);
        BuildWithCheck().ExitCode.ShouldBe(0);
        project.WriteBody("3");
        project.WriteFiles(("openapi.json", "{}\n"));

        BuildWithCheck().Output.ShouldContain("error SLUICE301: ");

        var (compiled, program) = (Directory.GetFiles(project.In("obj/Debug/net10.0"), "*.dll").Single(), project.In("bin/Debug/net10.0"));
        File.ReadAllBytes(Path.Combine(program, Path.GetFileName(compiled))).ShouldBe(File.ReadAllBytes(compiled));
    }

    [Fact]
    public void Files_in_another_folder_are_checked_although_they_are_older_than_the_last_check()
    {
        project.WriteFiles(("openapi.json", "{}\n"));
        BuildWithCheck("-p:SluiceDeployPath=first/").ExitCode.ShouldNotBe(0);
        project.WriteFiles(Fine);
        BuildWithCheck("-p:SluiceDeployPath=second/").ExitCode.ShouldBe(0);
        project.WriteFiles(("openapi.json", "{}\n"));

        BuildWithCheck("-p:SluiceDeployPath=first/").Output.ShouldContain("error SLUICE301: ");
    }

    [Fact]
    public void A_file_that_was_replaced_by_an_older_one_is_checked_and_so_is_everything_with_another_program()
    {
        project.WriteFiles(Fine);
        BuildWithCheck().ExitCode.ShouldBe(0);
        var document = Path.Combine(project.Deploy, "openapi.json");
        File.WriteAllText(document, "{}");
        File.SetLastWriteTimeUtc(document, DateTime.UtcNow.AddDays(-1));

        BuildWithCheck().Output.ShouldContain("error SLUICE301: ");

        File.WriteAllText(document, Fine.Text);
        BuildWithCheck().ExitCode.ShouldBe(0);
        var tool = Directory.CreateDirectory(project.In("gateway")).FullName;
        File.WriteAllText(Path.Combine(tool, "Sluice.Tool.dll"), "");
        File.SetLastWriteTimeUtc(Path.Combine(tool, "Sluice.Tool.dll"), DateTime.UtcNow.AddDays(-1));
        var options = $"-p:SluiceLocalGatewayPath={Path.Combine(tool, "Sluice.Tool.dll")}";
        project.Run(["build", "--no-restore", "-p:SluiceCheckDeployFiles=true", options]).Output.ShouldContain("error SLUICE304: ");
        project.Run(["build", "--no-restore", "-p:SluiceCheckDeployFiles=true", options, "-p:NoWarn=SLUICE304"]).ExitCode.ShouldBe(0);
        var checkedAt = CheckedAt();

        File.WriteAllText(Path.Combine(tool, "Sluice.LocalGateway.dll"), "");

        project.Run(["build", "--no-restore", "-p:SluiceCheckDeployFiles=true", options, "-p:NoWarn=SLUICE304"]).ExitCode.ShouldBe(0);
        CheckedAt().ShouldBeGreaterThan(checkedAt);
    }

    [Fact]
    public void A_check_that_cannot_run_says_why_and_NoWarn_reaches_that_too()
    {
        project.WriteFiles(("openapi.json", "{}\n"));
        var options = new[] { "build", "--no-restore", "-p:SluiceCheckDeployFiles=true", "-p:SluiceLocalGatewayPath=/nowhere/gateway.dll" };

        var (exitCode, output) = project.Run(options);

        exitCode.ShouldNotBe(0);
        output.ShouldContain("error SLUICE304: ");
        output.ShouldContain("there is no '/nowhere/gateway.dll' (SluiceLocalGatewayPath)");
        project.Run([.. options, "-p:NoWarn=SLUICE304"]).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_quota_that_is_exceeded_is_a_note_which_fails_no_build_and_hides_no_finding()
    {
        var paths = string.Join(',', Enumerable.Range(0, 300).Select(number => $"\"/a{number}\":{{}}"));
        const string Note = "openapi.json: note: the API has 301 resources, and API Gateway takes 300";

        project.WriteFiles(("openapi.json", $"{{\"openapi\":\"3.0.1\",\"paths\":{{{paths}}}}}\n"));
        var (exitCode, output) = project.Run(["build", "--no-restore", .. TestProject.WithCheck]);

        exitCode.ShouldBe(0, output);
        output.ShouldContain(Note);

        project.WriteFiles(("openapi.json", $"{{\"openapi\":\"3.1.0\",\"paths\":{{{paths}}}}}\n"));
        (exitCode, output) = project.Run(["build", "--no-restore", .. TestProject.WithCheck]);

        exitCode.ShouldNotBe(0);
        output.ShouldContain(Note);
        output.ShouldContain("error SLUICE301: ");
        output.ShouldNotContain("SLUICE304");
    }

    private (int ExitCode, string Output) BuildWithCheck(params string[] arguments)
        => project.Run(["build", "--no-restore", .. TestProject.WithCheck, .. arguments]);

    private DateTime CheckedAt() => File.GetLastWriteTimeUtc(project.In("obj/Debug/net10.0/sluice.checked"));
}
