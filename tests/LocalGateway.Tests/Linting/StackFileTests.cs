using System.Text;
using Sluice.LocalGateway.Linting;
using Sluice.Tool.Files;

namespace Sluice.LocalGateway.Tests.Linting;

/// <summary>What <c>sluice check FILE</c> says about the stack of a template that anybody wrote.</summary>
public sealed class StackFileTests
{
    [Fact]
    public void A_name_that_the_template_does_not_declare_is_an_error_at_its_place()
        => Check("""
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Name: !Join ["-", [api, !Ref Stage]]
                  Description: !Sub "${Lost.Arn} ${AWS::Region} ${!Kept}"
            """).ShouldBe(
            [
                "template.yaml(5,31): $.Resources.Api.Properties.Name['Fn::Join'][1][1].Ref: nothing in the template is called 'Stage'. Declare it, or correct the name.",
                "template.yaml(6,20): $.Resources.Api.Properties.Description['Fn::Sub']: nothing in the template is called 'Lost.Arn'. Declare it, or correct the name.",
            ]);

    [Theory]
    [InlineData("Name: !GetAtt Lost.Arn", "template.yaml(7,13): $.Resources.Api.Properties.Name['Fn::GetAtt']: nothing in the template is called 'Lost.Arn'.")]
    [InlineData("Name: !Sub ['${a}${Lost}', {a: !Ref Gone}]", "template.yaml(7,19): $.Resources.Api.Properties.Name['Fn::Sub'][0]: nothing in the template is called 'Lost'.", "template.yaml(7,38): $.Resources.Api.Properties.Name['Fn::Sub'][1].a.Ref: nothing in the template is called 'Gone'.")]
    [InlineData("Name: !If [Lost, !Ref Gone, x]", "template.yaml(7,18): $.Resources.Api.Properties.Name['Fn::If'][0]: the template has no condition 'Lost'.", "template.yaml(7,24): $.Resources.Api.Properties.Name['Fn::If'][1].Ref: nothing in the template is called 'Gone'.")]
    [InlineData("Name: !If [Prod, a, b]")]
    [InlineData("Policy: {Statement: [{Condition: none}]}")]
    public void Names_in_every_form_of_a_function_are_checked(string property, params string[] findings)
    {
        var all = Check($"""
            Conditions:
              Prod: !Equals [a, b]
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  {property}
            """).ToList();
        all.Select(static finding => finding.Split(" Declare it")[0]).ShouldBe(findings);
    }

    [Theory]
    [InlineData("Condition: Lost", "$.Resources.A.Condition: the template has no condition 'Lost'.")]
    [InlineData("DependsOn: Lost", "$.Resources.A.DependsOn: nothing in the template is called 'Lost'.")]
    [InlineData("DependsOn: [B, Lost]", "$.Resources.A.DependsOn: nothing in the template is called 'Lost'.")]
    public void Names_beside_the_properties_are_checked(string member, string finding)
        => Check($"Resources:\n  B: {{Type: AWS::SNS::Topic}}\n  A:\n    Type: AWS::SNS::Topic\n    {member}").Single().ShouldStartWith($"template.yaml(5,5): {finding}");

    [Fact]
    public void Types_of_SAM_need_its_transform()
        => Check("Resources:\n  Api: {Type: AWS::Serverless::Api, Properties: {StageName: a}}").Single().ShouldStartWith(
            "template.yaml(1,1): $.Resources: CloudFormation knows types that begin with 'AWS::Serverless::' only with SAM's transform.");

    [Theory]
    [InlineData("AWS::Serverless-2016-10-13")]
    [InlineData("[AWS::LanguageExtensions, AWS::serverless-2016-10-31]")]
    public void A_misspelt_transform_of_SAM_is_the_only_finding(string transform)
        => Check($"Transform: {transform}\nResources:\n  Api: {{Type: AWS::Serverless::Api, Properties: {{StageName: a}}}}").Single()
            .ShouldBe("template.yaml(1,1): $.Transform: AWS has no transform '" + transform.Split(' ')[^1].Trim(']') + "'. Write 'AWS::Serverless-2016-10-31'.");

    [Theory]
    [InlineData("AWS::Serverless-2016-10-31")]
    [InlineData("[AWS::Serverless-2016-10-31, ServerlessThings]")]
    public void The_transform_of_SAM_is_no_finding(string transform)
        => Check($"Transform: {transform}\nResources:\n  Api: {{Type: AWS::Serverless::Api, Properties: {{StageName: a}}}}").ShouldBeEmpty();

    [Fact]
    public void Resources_that_wait_for_each_other_are_an_error_at_the_first_of_them()
        => Check("Resources:\n  A: {Type: AWS::SNS::Topic, DependsOn: B}\n  B: {Type: AWS::SNS::Topic, DependsOn: A}").Single().ShouldStartWith(
            "template.yaml(2,3): $.Resources.A: A → B → A wait for each other");

    [Fact]
    public void A_template_without_these_mistakes_has_no_finding()
        => Check("""
            Transform: AWS::Serverless-2016-10-31
            Parameters: {Stage: {Type: String}}
            Resources:
              Api: {Type: AWS::Serverless::Api, Properties: {StageName: !Ref Stage}}
            Outputs:
              Url: {Value: !Sub "https://${Api}.execute-api.${AWS::Region}.amazonaws.com/${Api.Stage} ${ApiStage} ${ServerlessRestApi}"}
            """).ShouldBeEmpty();

    [Fact]
    public void A_macro_can_make_any_name()
        => Check("Transform: [AWS::LanguageExtensions]\nResources:\n  A: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref Made}}").ShouldBeEmpty();

    private static IEnumerable<string> Check(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return StackLint.CheckFile(ApiFile.Parse(bytes, "template.yaml"), bytes.Length).Select(static finding => finding.Message);
    }
}
