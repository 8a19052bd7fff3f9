using System.Text;
using Sluice.LocalGateway.Templates;
using Sluice.Tool.Files;

namespace Sluice.LocalGateway.Tests.Templates;

/// <summary>Functions of a template that have no value because of a mistake in it.</summary>
public sealed class TemplateMistakesTests
{
    [Theory]
    [InlineData("!FindInMap [Sizes, small, width]", "'Mappings' of the template has no 'small' at $.Mappings.Sizes. Add it, or give another key.")]
    [InlineData("!FindInMap [Sizes, !Ref Size, width]", "'Mappings' of the template has no 'medium' at $.Mappings.Sizes. Add it, or give another key.")]
    [InlineData("!FindInMap [Lost, large, width]", "'Mappings' of the template has no 'Lost' at $.Mappings. Add it, or give another key.")]
    [InlineData("!FindInMap [Sizes, large, height]", "'Mappings' of the template has no 'height' at $.Mappings.Sizes.large. Add it, or give another key.")]
    [InlineData("!FindInMap [Sizes]", "Fn::FindInMap takes the name of a mapping and two keys. Correct its arguments.")]
    [InlineData("!Select [2, [a, b]]", "Fn::Select asks for the item 2 of a list that has 2; the first item is 0.")]
    [InlineData("!Select [x, [a, b]]", "The index of Fn::Select is not a whole number.")]
    [InlineData("!Select [0]", "Fn::Select takes an index and a list. Correct its arguments.")]
    [InlineData("!Join [a]", "Fn::Join takes a delimiter and a list. Correct its arguments.")]
    [InlineData("!Join ['', [!Select [5, [a]]]]", "Fn::Select asks for the item 5 of a list that has 1; the first item is 0.")]
    [InlineData("!If [Never]", "Fn::If takes the name of a condition and two values. Correct its arguments.")]
    [InlineData("!GetAtt [One]", "Fn::GetAtt takes the logical id of a resource and an attribute. Correct its arguments.")]
    public void It_is_one_finding(string value, string problem)
    {
        var finding = Find(value).ShouldHaveSingleItem();
        finding.ShouldStartWith("template.yaml(11,");
        finding.ShouldEndWith(problem);
    }

    [Theory]
    [InlineData("!FindInMap [Sizes, large, width]")]
    [InlineData("!FindInMap [Sizes, !Ref 'AWS::Region', width]")]
    [InlineData("!If [Never, !Select [5, [a]], ok]")]
    [InlineData("!Select [1, !GetAZs '']")]
    [InlineData("!ImportValue other")]
    [InlineData("!GetAtt Queue.Arn")]
    [InlineData("!Sub '${Queue.Arn}'")]
    public void What_only_AWS_knows_or_does_not_make_is_none(string value) => Find(value).ShouldBeEmpty();

    private static IEnumerable<string> Find(string value)
    {
        var text = $$$"""
            Mappings:
              Sizes: {large: {width: 10}}
            Parameters: {Size: {Type: String, Default: medium}}
            Conditions:
              Never: !Equals [a, b]
            Resources:
              Queue: {Type: AWS::SQS::Queue}
              One:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Name: {{{value}}}
              Two:
                Type: AWS::ApiGateway::RestApi
                Condition: Never
                Properties: {Name: !Select [9, [a]]}
            """;
        return Template.Open(ApiFile.Parse(Encoding.UTF8.GetBytes(text), "template.yaml")).FindMistakes().Select(static finding => finding.Message);
    }
}
