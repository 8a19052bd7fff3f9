namespace Sluice.BuildTasks.Tests;

/// <summary>Publishing in a form that Lambda could not start, or that the template contradicts.</summary>
public sealed class PublishFormTests : IClassFixture<PublishFormTests.FunctionProject>
{
    private readonly FunctionProject _project;

    public PublishFormTests(FunctionProject project) => _project = project;

    private static readonly (string Option, string Code, string Words)[] Refused =
    [
        ("PublishSingleFile=true;SelfContained=false", "SLUICE214", "Set SelfContained and InvariantGlobalization to true"),
        ("PublishAot=true", "SLUICE218", "PublishAot is true"),
        ("SelfContained=true", "SLUICE218", "built for the managed runtime dotnet10"),
        ("RuntimeIdentifier=win-x64", "SLUICE215", "Publish with '-r linux-x64'"),
        ("RuntimeIdentifier=linux-musl-x64", "SLUICE215", "Publish with '-r linux-x64'"),
        ("RuntimeIdentifier=linux-arm64", "SLUICE215", "F of template.json has the architecture x86_64, not arm64"),
        ("TargetFrameworkVersion=v9.0", "SLUICE216", "Lambda has no managed runtime for .NET 9.0"),
        ("OutputType=Library", "SLUICE208", "Set OutputType to Exe"),
    ];

    private static readonly string[] Taken = ["RuntimeIdentifier=linux-x64", "PublishAot=false", "SelfContained=False"];

    public static TheoryData<string> RefusedOptions => [.. Refused.Select(one => one.Option)];

    public static TheoryData<string> TakenOptions => [.. Taken];

    [Theory, MemberData(nameof(RefusedOptions))]
    public void What_Lambda_could_not_start_is_an_error_that_names_the_cure(string option)
    {
        var at = Array.FindIndex(Refused, one => one.Option == option);

        _project.Results[at].IsSuccess.ShouldBeFalse();
        _project.Results[at].Output.ShouldContain($"error {Refused[at].Code}: ");
        _project.Results[at].Output.ShouldContain(Refused[at].Words);
    }

    [Fact]
    public void A_publish_stops_before_it_makes_a_zip_and_a_build_does_not_stop()
    {
        _project.Build("-p:Late=true");

        var (exitCode, output) = _project.Run("publish", "--no-restore", "-c", "Debug", "-p:Late=true");

        exitCode.ShouldNotBe(0, output);
        output.ShouldContain("error SLUICE218: ");
        _project.Names().ShouldNotContain("App.zip");
    }

    [Theory, MemberData(nameof(TakenOptions))]
    public void What_the_managed_runtime_starts_is_no_error(string option)
        => _project.Results[Refused.Length + Array.IndexOf(Taken, option)].ShouldSatisfyAllConditions(result => result.IsSuccess.ShouldBeTrue(result.Output));

    public sealed class FunctionProject : IDisposable
    {
        private readonly TestProject _project = new();

        public FunctionProject()
        {
            // Set late, since the SDK would want packs of the native compiler that not every registry has.
            File.WriteAllText(_project.In("Directory.Build.targets"), """
                <Project>
                  <Target Name="SetLate" BeforeTargets="SluiceCheckPublish" Condition="'$(Late)' == 'true'">
                    <PropertyGroup>
                      <PublishAot>true</PublishAot>
                    </PropertyGroup>
                  </Target>
                </Project>
                """);
            _project.WriteFiles(("openapi.json", "{}"), ("template.json", """{"Resources":{"F":{"Type":"AWS::Serverless::Function","Properties":{"Handler":"App","Runtime":"dotnet10","Architectures": [ "x86_64" ],"Environment":{"Variables":{"SLUICE_FUNCTION":"F"}}}}}}"""));
            _project.Build("-p:SluiceDeployPath=files");

            // The target alone: a publish would want runtime packs.
            Results = MsBuildCases.Run(_project, [.. Refused.Select(one => one.Option).Concat(Taken).Select(option => ("SluiceCheckPublish", $"SluiceDeployPath=files;{option}"))]);
        }

        internal (bool IsSuccess, string Output)[] Results { get; }

        public (int ExitCode, string Output) Run(params string[] arguments) => _project.Run(arguments);

        public void Build(string arguments) => _project.Build(arguments);

        public string[] Names() => _project.Names();

        public void Dispose() => _project.Dispose();
    }
}
