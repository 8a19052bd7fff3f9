using Sluice.BuildTasks.Publishing;

namespace Sluice.BuildTasks.Tests;

/// <summary>What a publish refuses, without a build.</summary>
public sealed class PublishRulesTests
{
    private static readonly PublishForm Native = PublishForm.Of("true", "true");
    private static readonly PublishForm SelfContained = PublishForm.Of("", "True");

    [Fact]
    public void A_program_for_the_managed_runtime_is_published_with_and_without_a_runtime_identifier()
    {
        Mistake(PublishForm.Managed, Template("dotnet8")).ShouldBeNull();
        Mistake(PublishForm.Managed, Template("dotnet8"), "linux-x64").ShouldBeNull();
        Mistake(PublishForm.Managed, Template("dotnet8", "arm64"), "linux-arm64").ShouldBeNull();
    }

    [Fact]
    public void An_executable_file_is_published_for_every_framework()
    {
        Mistake(Native, Template("provided.al2023"), "linux-x64").ShouldBeNull();
        Mistake(SelfContained, Template("provided.al2023", "arm64"), "linux-arm64", framework: "9.0").ShouldBeNull();
        Mistake(SelfContained, Template("provided.al2023"), "linux-x64", isSingleFile: true).ShouldBeNull();
    }

    [Fact]
    public void A_framework_without_a_managed_runtime_needs_its_own_dotnet()
    {
        var (code, message) = Mistake(PublishForm.Managed, Template("dotnet9"), framework: "9.0")!.Value;

        code.ShouldBe("SLUICE216");
        message.ShouldContain("set SelfContained and InvariantGlobalization to true");
    }

    [Theory]
    [InlineData("win-x64")]
    [InlineData("linux-musl-arm64")]
    [InlineData("linux-x64")]
    public void Native_code_for_another_platform_than_the_functions_names_both(string identifier)
    {
        var (code, message) = Mistake(Native, Template("provided.al2023", "arm64"), identifier)!.Value;

        code.ShouldBe("SLUICE215");
        message.ShouldStartWith($"App.csproj is published for '{identifier}' (RuntimeIdentifier), but ");
        message.ShouldContain("arm64");
        message.ShouldContain("Publish with '-r linux-arm64'.");
        message.ShouldNotContain("without a RuntimeIdentifier");
    }

    [Fact]
    public void Functions_of_two_architectures_are_named_if_the_zip_is_for_one_of_them()
    {
        var template = FunctionCode.Read("""
            {"First": {"Type": "AWS::Serverless::Function", "Properties": {"Runtime": "dotnet10", "Architectures": [ "arm64" ],"Environment":{"Variables":{"SLUICE_FUNCTION":"F"}}}},
             "Second": {"Type":"AWS::Serverless::Function","Properties":{"Runtime": "dotnet10","Architectures":["x86_64"],"Environment":{"Variables":{"SLUICE_FUNCTION":"F"}}}},
             "Third": {"Type":"AWS::Serverless::Function","Properties":{"Runtime": "dotnet10","Architectures":["x86_64"],"Environment":{"Variables":{"SLUICE_FUNCTION":"F"}}}}}
            """);

        template.Platforms.ShouldBe(["linux-arm64", "linux-x64"]);
        Mistake(PublishForm.Managed, template).ShouldBeNull();
        Mistake(PublishForm.Managed, template, "linux-x64")!.Value.Message
            .ShouldContain("arm64 (First), x86_64 (Second, Third). Give them the same Architecture in [LambdaFunction], or publish without a RuntimeIdentifier.");
    }

    [Fact]
    public void SnapStart_of_an_executable_file_names_the_function_and_the_property()
    {
        var template = FunctionCode.Read("""
            {"A": {"Type": "AWS::Serverless::Function", "Properties": {"Runtime": "provided.al2023", "Architectures": ["x86_64"],"Environment":{"Variables":{"SLUICE_FUNCTION":"F"}}, "SnapStart": { "ApplyOn": "PublishedVersions" }}},
             "B": {"Type": "AWS::Serverless::Function", "Properties": {"Runtime": "provided.al2023", "Architectures": ["x86_64"],"Environment":{"Variables":{"SLUICE_FUNCTION":"F"}}}}}
            """);

        var (code, message) = Mistake(Native, template, "linux-x64")!.Value;

        code.ShouldBe("SLUICE217");
        message.ShouldStartWith("A of App.csproj has SnapStart = true in [LambdaFunction], but PublishAot makes the program an executable file");
    }

    [Fact]
    public void An_executable_file_without_icu_needs_none()
    {
        var (code, message) = Mistake(Native, Template("provided.al2023"), "linux-x64", hasCultures: false)!.Value;

        code.ShouldBe("SLUICE219");
        message.ShouldContain("Set InvariantGlobalization to true");
        Mistake(PublishForm.Managed, Template("dotnet10"), hasCultures: false).ShouldBeNull();
    }

    [Fact]
    public void A_template_of_another_build_is_not_published()
    {
        Mistake(PublishForm.Managed, Template("provided.al2023"))!.Value.Code.ShouldBe("SLUICE218");
        Mistake(Native, Template("dotnet10"), "linux-x64")!.Value.Code.ShouldBe("SLUICE218");
    }

    private static FunctionCode Template(string runtime, string architecture = "x86_64") =>
        FunctionCode.Read($$"""{"F": {"Type": "AWS::Lambda::Function", "Properties": {"Runtime": "{{runtime}}", "Architectures": ["{{architecture}}"], "Environment": {"Variables": {"SLUICE_FUNCTION": "F"} } } } }""");

    private static (string Code, string Message)? Mistake(
        PublishForm form, FunctionCode template, string identifier = "", string framework = "10.0", bool isSingleFile = false,
        bool hasCultures = true) =>
        PublishRules.Check(new("App.csproj", framework, form, template) { RuntimeIdentifier = identifier, IsSingleFile = isSingleFile, HasCultures = hasCultures });
}
