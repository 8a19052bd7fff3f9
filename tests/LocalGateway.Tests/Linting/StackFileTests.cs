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

    [Fact]
    public void Types_of_SAM_need_its_transform()
        => Check("Resources:\n  Api: {Type: AWS::Serverless::Api, Properties: {StageName: a}}").Single().ShouldStartWith(
            "template.yaml(1,1): $.Resources: CloudFormation knows types that begin with 'AWS::Serverless::' only with SAM's transform.");

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
