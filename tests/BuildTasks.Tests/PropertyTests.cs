namespace Sluice.BuildTasks.Tests;

/// <summary>Properties with a fixed set of values.</summary>
public sealed class PropertyTests(PropertyTests.Calls calls) : IClassFixture<PropertyTests.Calls>
{
    private static readonly (string Property, string Value, string Choices)[] Unknown =
    [
        ("SluiceTemplate", "Terraform", "Sam and CloudFormation"),
        ("SluiceYaml", "ture", "true and false"),
        ("SluiceWriteDeployFiles", "nope", "true and false"),
        ("SluiceCheckDeployFiles", "0", "true and false"),
        ("SluiceRunLocalGateway", "flase", "true and false"),
    ];

    private static readonly string[] Known =
        ["SluiceTemplate=sam;SluiceYaml=True;SluiceCheckDeployFiles=FALSE", "SluiceTemplate=CLOUDFORMATION;SluiceYaml=;SluiceRunLocalGateway=true"];

    public static TheoryData<string> UnknownNames => [.. Unknown.Select(one => one.Property)];

    public static TheoryData<string> KnownValues => [.. Known];

    [Theory, MemberData(nameof(UnknownNames))]
    public void An_unknown_value_is_an_error_that_names_the_property_the_value_and_the_choices(string property)
    {
        var at = Array.FindIndex(Unknown, one => one.Property == property);
        var (_, value, choices) = Unknown[at];

        calls.Results[at].IsSuccess.ShouldBeFalse();
        calls.Results[at].Output.ShouldContain($"error SLUICE213: In the build of App.csproj the property {property} is '{value}', which is not one of its values ({choices}).");
    }

    [Theory, MemberData(nameof(KnownValues))]
    public void A_known_value_is_taken_in_any_case(string properties)
        => calls.Results[Unknown.Length + Array.IndexOf(Known, properties)].ShouldSatisfyAllConditions(result => result.IsSuccess.ShouldBeTrue(result.Output));

    public sealed class Calls : IDisposable
    {
        private readonly TestProject _project = new();

        public Calls() => Results = MsBuildCases.Run(
            _project,
            [
                .. Unknown.Select(one => (one.Property == "SluiceTemplate" ? "Build" : "ComputeRunArguments", $"{one.Property}={one.Value}")),
                .. Known.Select(properties => ("SluiceCheckProperties", properties)),
            ]);

        internal (bool IsSuccess, string Output)[] Results { get; }

        public void Dispose() => _project.Dispose();
    }
}
