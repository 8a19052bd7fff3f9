using System.Text;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;
using Sluice.Tool.Files;

namespace Sluice.LocalGateway.Tests.Templates;

/// <summary>What the cases of Documents/Cases do not show of nested stacks: values, paths and limits.</summary>
public sealed class NestedTemplateTests
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    [Fact]
    public void Paths_of_code_lead_from_the_folder_of_the_nested_template()
    {
        _files["a/b/inner.yaml"] = """
            Parameters: {Name: {Type: String}}
            Resources:
              L: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: ../layer}}
              F: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, Runtime: nodejs22.x, CodeUri: src, Layers: [!Ref L], FunctionName: !Ref Name}}
            """;

        var template = Open(
            "Resources: {Inner: {Type: AWS::Serverless::Application, Properties: {Location: a/b/inner.yaml, Parameters: {Name: named}}}}");
        var function = NestedFunctions.Add(new(), template, template).Functions.ShouldHaveSingleItem();

        (function.LogicalId, function.Name, function.CodePath, function.Layers.Single().Path)
            .ShouldBe(("Inner.F", "named", Path.Combine("a/b", "src"), Path.Combine("a/b", "../layer")));
    }

    [Fact]
    public void A_value_of_the_command_line_goes_to_the_parameter_of_a_nested_stack()
    {
        _files["inner.yaml"] = "Parameters: {Word: {Type: String}}\nResources: {}\nOutputs: {Word: {Value: !Ref Word}}";

        var template = Open(
            """
            Resources: {Inner: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml, Parameters: {Word: a}}}}
            Outputs: {Word: {Value: !GetAtt Inner.Outputs.Word}}
            """,
            ("Inner.Word", "given"));

        template.Output("Word").Text.ShouldBe("given");
    }

    [Fact]
    public void A_passed_value_that_only_AWS_knows_is_not_the_default()
    {
        _files["inner.yaml"] = "Parameters: {Word: {Type: String, Default: own}}\nResources: {}\nOutputs: {Word: {Value: !Ref Word}}";

        var template = Open(
            """
            Resources:
              Inner: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml, Parameters: {Word: !ImportValue elsewhere}}}
            Outputs: {Word: {Value: !GetAtt Inner.Outputs.Word}}
            """);

        template.Output("Word").Reason.ShouldNotBeNull().ShouldContain("'elsewhere' is an export of another stack.");
    }

    [Fact]
    public void Parameters_that_depend_on_their_own_outputs_have_no_value()
    {
        _files["inner.yaml"] = "Parameters: {Word: {Type: String}}\nResources: {}\nOutputs: {Word: {Value: !Ref Word}}";

        var template = Open(
            """
            Resources:
              One: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml, Parameters: {Word: !GetAtt Two.Outputs.Word}}}
              Two: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml, Parameters: {Word: !GetAtt One.Outputs.Word}}}
            Outputs: {Word: {Value: !GetAtt One.Outputs.Word}}
            """);

        template.Output("Word").Reason.ShouldNotBeNull().ShouldContain("depend");
    }

    [Fact]
    public void An_output_that_is_not_there_has_a_reason()
    {
        _files["inner.yaml"] = "Resources: {}";

        var template = Open(
            """
            Resources: {Inner: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml}}}
            Outputs: {Word: {Value: !GetAtt Inner.Outputs.Lost}}
            """);

        template.Output("Word").Reason.ShouldBe("The template inner.yaml has no output 'Lost'. Declare it, or correct the name.");
    }

    [Theory]
    [InlineData(1, "stacks are nested more than 20 deep.")]
    [InlineData(3, "the template has more than 200 nested stacks.")]
    public void Stacks_that_nest_without_end_are_an_error_with_its_place(int width, string problem)
    {
        for (var level = 0; level < 30; level++)
        {
            _files[$"{level}.yaml"] = Stacks($"{level + 1}.yaml", width);
        }

        var problems = new List<DocumentException>();
        var stacks = Open(Stacks("0.yaml", width)).WithNested(problems);

        stacks.Count.ShouldBeLessThanOrEqualTo(Nesting.MostStacks + 1);
        problems.Select(static one => one.Message).ShouldContain(message => message.Contains(problem, StringComparison.Ordinal));
        problems.ShouldAllBe(static one => one.Message.Contains(".yaml(", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stack_that_cannot_be_read_is_a_warning_where_it_has_only_functions()
    {
        var template = Open("Resources: {Inner: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: lost.yaml}}}");

        NestedFunctions.Add(new(), template, template).Warnings.ShouldHaveSingleItem()
            .ShouldStartWith("template.yaml(1,68): $.Resources.Inner.Properties.TemplateURL: there is no file 'lost.yaml'.");
    }

    private static string Stacks(string path, int width) => "Resources:\n" + string.Join(
        '\n', Enumerable.Range(0, width).Select(number => $"  S{number}: {{Type: AWS::CloudFormation::Stack, Properties: {{TemplateURL: {path}}}}}"));

    private Template Open(string text, params (string Name, string Value)[] values) => Template.Open(
        Parse(text, "template.yaml"),
        new TemplateInputs(values.ToDictionary(value => value.Name, value => value.Value), TemplateInputs.CureOfOption("--parameter"))
        {
            ReadFile = path => _files.TryGetValue(path.Replace('\\', '/'), out var file)
                ? Parse(file, path)
                : throw new DocumentException(path, "$", "there is no such file", new FileNotFoundException()),
        });

    private static JsonPlace Parse(string text, string name) => ApiFile.Parse(Encoding.UTF8.GetBytes(text), name);
}
