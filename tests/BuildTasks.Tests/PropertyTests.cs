using System.Text.RegularExpressions;

namespace Sluice.BuildTasks.Tests;

/// <summary>Properties with a fixed set of values.</summary>
public sealed partial class PropertyTests(PropertyTests.Calls calls) : IClassFixture<PropertyTests.Calls>
{
    private static readonly (string Property, string Value, string Choices)[] Unknown =
    [
        ("SluiceTemplate", "Pulumi", "Sam, CloudFormation and Terraform"),
        ("SluiceTemplateBody", "File", "Auto and Inline"),
        ("SluiceYaml", "ture", "true and false"),
        ("SluiceClientDocument", "none", "true and false"),
        ("SluiceWriteDeployFiles", "nope", "true and false"),
        ("SluiceCheckDeployFiles", "0", "true and false"),
        ("SluiceRunLocalGateway", "flase", "true and false"),
        ("SluiceRemoveAmazonGenerator", "nope", "true and false"),
        ("SluiceReadyToRun", "0", "true and false"),
        ("SluiceCopyGateway", "nope", "true and false"),
    ];

    private static readonly string[] Known =
        ["SluiceTemplate=terraform", "SluiceTemplate=sam;SluiceYaml=True;SluiceCheckDeployFiles=FALSE", "SluiceTemplate=CLOUDFORMATION;SluiceTemplateBody=inline;SluiceYaml=;SluiceRunLocalGateway=true"];

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

    [Fact]
    public void Every_property_that_a_condition_compares_with_a_value_is_checked()
    {
        var compared = Directory.GetFiles(Path.Combine(Places.Root, "src", "BuildTasks", "build"))
            .SelectMany(file => Comparison().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct();

        compared.Order(StringComparer.Ordinal).ShouldBe(Unknown.Select(one => one.Property).Order(StringComparer.Ordinal));
    }

    // A comparison with an empty text only asks whether the property is set, and a name that starts with '_' is not for projects.
    [GeneratedRegex(@"'\$\((Sluice\w+)\)' *[!=]= *'[^'$]")]
    private static partial Regex Comparison();

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
