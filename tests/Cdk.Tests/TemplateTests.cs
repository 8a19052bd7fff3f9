using Amazon.CDK.AWS.Logs;
using Sluice.Cdk.Tests.Support;

namespace Sluice.Cdk.Tests;

/// <summary>What a template has beside the API: overlays and attributes can add anything.</summary>
public sealed class TemplateTests
{
    [Fact]
    public void Resources_that_the_construct_does_not_know_stay_as_they_are()
    {
        using var folder = Published.With(Shop.Template(
            """
            "Mappings": {"Sizes": {"eu-west-1": {"size": "0.5"}}},
            "Outputs": {"Queue": {"Description": "A queue", "Value": {"Fn::GetAtt": ["Queue", "Arn"]}, "Export": {"Name": {"Fn::Sub": "${AWS::StackName}-queue"}}}}
            """,
            """
            "Queue": {
              "Type": "AWS::SQS::Queue", "DependsOn": "Key", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Snapshot", "Metadata": {"why": {"Ref": "Key"}},
              "Properties": {
                "QueueName": "shop-jobs", "KmsMasterKeyId": {"Ref": "Key"}, "Tags": [{"Key": "a", "Value": "b"}], "RedrivePolicy": {},
                "Size": {"Fn::FindInMap": ["Sizes", {"Ref": "AWS::Region"}, "size"]}, "Nothing": [{}, [], 1.5, 9007199254740991, true, ""]
              }
            },
            "Key": {"Type": "AWS::KMS::Key", "UpdatePolicy": {"EnableVersionUpgrade": true}, "Properties": {"Enabled": true}},
            "Owned": {"Type": "AWS::Lambda::Permission", "Properties": {"FunctionName": {"Fn::GetAtt": "OrdersFunction.Arn"}, "SourceArn": {"Fn::Sub": ["${Api}/x/${RestApi}", {"Api": {"Ref": "RestApi"}}]}}}
            """));
        using var synthesis = new Synthesis();

        var api = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder });

        var built = synthesis.Resource(api, "Queue");
        ((string)built["DeletionPolicy"]!).ShouldBe("Retain");
        ((string)built["UpdateReplacePolicy"]!).ShouldBe("Snapshot");
        built["DependsOn"]!.ToJsonString().ShouldBe($"[\"{synthesis.IdOf(api, "Key")}\"]");
        ((string)built["Metadata"]!["why"]!["Ref"]!).ShouldBe(synthesis.IdOf(api, "Key"));
        built["Properties"]!["Tags"]!.ToJsonString().ShouldBe("""[{"Key":"a","Value":"b"}]""");
        built["Properties"]!["RedrivePolicy"]!.ToJsonString().ShouldBe("{}");
        built["Properties"]!["Nothing"]!.ToJsonString().ShouldBe("[{},[],1.5,9007199254740991,true,\"\"]");
        ((string)built["Properties"]!["Size"]!["Fn::FindInMap"]![0]!).ShouldStartWith("ApiSizes");
        synthesis.Resource(api, "Key")["UpdatePolicy"]!["EnableVersionUpgrade"]!.GetValue<bool>().ShouldBeTrue();
        synthesis.Properties(api, "Owned")["FunctionName"]!.ToJsonString().ShouldBe($$"""{"Fn::GetAtt":["{{synthesis.IdOf(api, "OrdersFunction")}}","Arn"]}""");
        synthesis.Properties(api, "Owned")["SourceArn"]!.ToJsonString()
            .ShouldBe($$$"""{"Fn::Sub":["${Api}/x/${{{{synthesis.IdOf(api, "RestApi")}}}}",{"Api":{"Ref":"{{{synthesis.IdOf(api, "RestApi")}}}"}}]}""");
        var output = synthesis.Template["Outputs"]!.AsObject().Single().Value!;
        output["Export"]!.ToJsonString().ShouldBe("""{"Name":{"Fn::Sub":"${AWS::StackName}-queue"}}""");
    }

    [Fact]
    public void Everything_that_sam_makes_of_a_function_is_made()
    {
        using var folder = Published.With(Shop.Template(
            """
            "Parameters": {"Trace": {"Type": "String", "Default": "true"}},
            "Conditions": {"TraceIsTrue": {"Fn::Equals": [{"Ref": "Trace"}, "true"]}}
            """,
            """
            "Queue": {"Type": "AWS::SQS::Queue"},
            "Errors": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Dimensions": [{"Name": "FunctionName", "Value": {"Ref": "OrdersFunction"}}]}},
            "Owned": {"Type": "AWS::Lambda::Permission", "Properties": {"FunctionName": {"Ref": "OrdersFunction.Alias"}, "SourceArn": {"Fn::Sub": "${OrdersFunction.Version}"}}}
            """,
            """
            "Tags": {"team": "orders"}, "Tracing": {"Fn::If": ["TraceIsTrue", "Active", "PassThrough"]}, "EphemeralStorage": {"Size": 1024},
            "ReservedConcurrentExecutions": 5, "KmsKeyArn": "arn:aws:kms:us-east-1:123456789012:key/1",
            "DeadLetterQueue": {"Type": "SQS", "TargetArn": {"Fn::GetAtt": ["Queue", "Arn"]}},
            "EventInvokeConfig": {"MaximumEventAgeInSeconds": 60, "MaximumRetryAttempts": 1, "DestinationConfig": {"OnFailure": {"Type": "SQS", "Destination": {"Fn::GetAtt": ["Queue", "Arn"]}}}},
            "AutoPublishAlias": "live", "AutoPublishAliasAllProperties": true, "VersionDescription": "v",
            "ProvisionedConcurrencyConfig": {"ProvisionedConcurrentExecutions": 2},
            "DeploymentPreference": {"Type": "Canary10Percent5Minutes", "Alarms": [{"Ref": "Errors"}]},
            "Policies": ["AWSXrayWriteOnlyAccess", "arn:aws:iam::123456789012:policy/x", {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}],
            "VpcConfig": {"SubnetIds": ["subnet-1"], "SecurityGroupIds": ["sg-1"]}, "RolePath": "/shop/"
            """));
        using var synthesis = new Synthesis();
        var api = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder });

        var differences = BuiltTemplate.Differences(BuiltTemplate.AfterMacro(folder.Folder), BuiltTemplate.Synthesized(synthesis, api)).ToList();

        // SAM writes the names of its own policies and configurations in another way, with the same meaning.
        differences.Select(difference => difference.Split(':')[0]).ShouldBe(
        [
            "Resources/OrdersFunctionRole/Properties/Policies/1/PolicyDocument/Version",
            "Resources/OrdersFunctionDeploymentGroup/Properties/DeploymentConfigName",
        ], ignoreOrder: true, string.Join("\n", differences));
    }

    [Fact]
    public void A_function_with_code_elsewhere_keeps_its_place()
    {
        using var folder = Published.With(Shop.Template(resources: """
            "Tool": {"Type": "AWS::Lambda::Function", "Properties": {"Handler": "index.handler", "Runtime": "nodejs22.x", "Role": "arn:aws:iam::123456789012:role/tool", "Code": {"ZipFile": "exports.handler = () => 1"}}},
            "Stored": {"Type": "AWS::Serverless::Function", "Properties": {"Handler": "X", "Runtime": "dotnet8", "CodeUri": "s3://bucket/x/code.zip"}},
            "Image": {"Type": "AWS::Serverless::Function", "Properties": {"PackageType": "Image", "ImageUri": "123456789012.dkr.ecr.us-east-1.amazonaws.com/x:1"}}
            """));
        using var synthesis = new Synthesis();

        var api = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder });

        ((string)synthesis.Properties(api, "Tool")["Code"]!["ZipFile"]!).ShouldBe("exports.handler = () => 1");
        ((string)synthesis.Properties(api, "Tool")["Role"]!).ShouldBe("arn:aws:iam::123456789012:role/tool");
        synthesis.Properties(api, "Stored")["Code"]!.ToJsonString().ShouldBe("""{"S3Bucket":"bucket","S3Key":"x/code.zip"}""");
        ((string)synthesis.Properties(api, "Image")["Code"]!["ImageUri"]!).ShouldEndWith("x:1");
        api.Functions.Keys.ShouldBe(["OrdersFunction", "Tool", "Stored"], ignoreOrder: true);
    }

    [Fact]
    public void A_parameter_of_the_user_may_be_called_as_that_of_the_file()
    {
        using var folder = Published.With(Shop.Template(
            "\"Parameters\": {\"BodyLocation\": {\"Type\": \"String\", \"Default\": \"here\"}}",
            "\"Queue\": {\"Type\": \"AWS::SQS::Queue\", \"Properties\": {\"QueueName\": {\"Ref\": \"BodyLocation\"}}}"));
        using var synthesis = new Synthesis();

        var api = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder });

        api.Parameters.Keys.ShouldBe(["BodyLocation"]);
        ((string)synthesis.Properties(api, "Queue")["QueueName"]!["Ref"]!).ShouldBe((string)synthesis.Stack.Resolve(api.Parameters["BodyLocation"].LogicalId));
    }

    [Fact]
    public void Other_resources_of_sam_keep_its_macro()
    {
        using var folder = Published.With(Shop.Template(resources: "\"Table\": {\"Type\": \"AWS::Serverless::SimpleTable\"}"));
        using var synthesis = new Synthesis();

        _ = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder });

        ((string)synthesis.Template["Transform"]!).ShouldBe("AWS::Serverless-2016-10-31");
    }

    [Fact]
    public void Roles_and_log_groups_are_objects_of_the_cdk()
    {
        using var folder = Published.With(Shop.Template());
        using var synthesis = new Synthesis();
        var api = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder });

        api.LogGroups["OrdersFunctionLogGroup"].AddMetricFilter("Slow", new MetricFilterOptions { FilterPattern = FilterPattern.Literal("slow"), MetricName = "Slow", MetricNamespace = "Shop" });
        api.Roles["OrdersFunctionRole"].AddToPolicy(new Amazon.CDK.AWS.IAM.PolicyStatement(new Amazon.CDK.AWS.IAM.PolicyStatementProps { Actions = ["s3:ListAllMyBuckets"], Resources = ["*"] }));

        ((string)synthesis.OfType("AWS::Logs::MetricFilter").Single()["Properties"]!["LogGroupName"]!["Ref"]!).ShouldBe(synthesis.IdOf(api, "OrdersFunctionLogGroup"));
        synthesis.OfType("AWS::IAM::Policy").Count().ShouldBe(1);
    }
}
