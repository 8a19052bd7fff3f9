namespace Sluice.BuildTasks.Tests;

/// <summary>Properties with a fixed set of values.</summary>
public sealed class PropertyTests(TestProject project) : IClassFixture<TestProject>
{
    [Theory]
    [InlineData("SluiceTemplate", "Terraform", "Sam and CloudFormation")]
    [InlineData("SluiceYaml", "ture", "true and false")]
    [InlineData("SluiceWriteDeployFiles", "nope", "true and false")]
    [InlineData("SluiceCheckDeployFiles", "0", "true and false")]
    [InlineData("SluiceRunLocalGateway", "flase", "true and false")]
    public void An_unknown_value_is_an_error_that_names_the_property_the_value_and_the_choices(string property, string value, string choices)
    {
        var (exitCode, output) = project.Run($"{(property == "SluiceTemplate" ? "build --no-restore" : "msbuild -t:ComputeRunArguments")} -p:{property}={value}");

        exitCode.ShouldNotBe(0);
        output.ShouldContain($"error SLUICE213: In the build of App.csproj the property {property} is '{value}', which is not one of its values: they are {choices}.");
    }

    [Theory]
    [InlineData("-p:SluiceTemplate=sam -p:SluiceYaml=True -p:SluiceCheckDeployFiles=FALSE")]
    [InlineData("-p:SluiceTemplate=CLOUDFORMATION -p:SluiceYaml= -p:SluiceRunLocalGateway=true")]
    public void A_known_value_is_taken_in_any_case(string properties) => project.Dotnet("msbuild -t:SluiceCheckProperties " + properties);
}
