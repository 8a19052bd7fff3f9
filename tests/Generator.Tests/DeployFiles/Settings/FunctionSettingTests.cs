namespace Sluice.Generator.Tests.DeployFiles.Settings;

/// <summary>Storage, keys, logs, tracing and asynchronous invocations of functions.</summary>
public sealed class FunctionSettingTests
{
    private const string Async = " public sealed class F { [HttpPost(\"/\"), Async] public void Add([FromBody] int[] a) { } }";

    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void A_function_has_its_storage_and_its_keys(string form)
    {
        var template = Everything.Template(Everything.Of(form));

        template.Properties("Orders")["EphemeralStorage"].ShouldBeJson("""{ "Size": 1024 }""");
        template.Properties("Orders")["KmsKeyArn"].ShouldBeJson("""{ "Fn::Sub": "${Key}" }""");
        template.Resource("OrdersLogGroup").ShouldBeJson("""
            {
              "Type": "AWS::Logs::LogGroup",
              "DeletionPolicy": "Retain",
              "UpdateReplacePolicy": "Retain",
              "Properties": {
                "LogGroupName": { "Fn::Sub": "/aws/lambda/${AWS::StackName}-Orders" },
                "RetentionInDays": 14,
                "KmsKeyId": { "Fn::Sub": "${Key}" },
                "Tags": [{ "Key": "cost center", "Value": "4711" }, { "Key": "team", "Value": "orders" }]
              }
            }
            """);
        template.Properties("Guard")["EphemeralStorage"].ShouldBeNull();
        ((string)template.Resource("GuardLogGroup")!["DeletionPolicy"]!).ShouldBe("Delete");
    }

    [Fact]
    public void The_storage_can_be_a_parameter() =>
        Everything.Template("[assembly: RestApi(\"A\"), StackParameter(\"P\", Default = \"512\")] [LambdaFunction(Parameters = new[] { \"EphemeralStorage=P\" })] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }")
            .Properties("F")["EphemeralStorage"].ShouldBeJson("""{ "Size": { "Ref": "P" } }""");

    // SAM attaches the policy of X-Ray to the role that it makes. DeployFiles.Tests looks at what SAM makes.
    [Fact]
    public void A_traced_function_has_active_tracing_and_may_write_to_xray()
    {
        Everything.Template(Everything.Api).Properties("Orders")["Tracing"].ShouldBeJson("\"Active\"");
        var plain = Everything.Template(Everything.Plain);
        plain.Properties("Orders")["TracingConfig"].ShouldBeJson("""{ "Mode": "Active" }""");
        plain.Properties("OrdersRole")["ManagedPolicyArns"]!.AsArray().Select(arn => (string)arn!["Fn::Sub"]!)
            .ShouldContain("arn:${AWS::Partition}:iam::aws:policy/AWSXrayWriteOnlyAccess");
        plain.Properties("RestApiStage")["TracingEnabled"].ShouldBeJson("true");
    }

    [Fact]
    public void Sam_gets_the_settings_of_asynchronous_invocations_with_the_types_of_their_destinations()
    {
        var properties = Everything.Template(Everything.Api).Properties("Orders");

        properties["DeadLetterQueue"].ShouldBeJson("""{ "Type": "SNS", "TargetArn": { "Fn::Sub": "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:dead" } }""");
        properties["EventInvokeConfig"].ShouldBeJson("""
            {
              "MaximumRetryAttempts": 0,
              "MaximumEventAgeInSeconds": 600,
              "DestinationConfig": {
                "OnFailure": { "Type": "SQS", "Destination": { "Fn::Sub": "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:failed" } },
                "OnSuccess": { "Type": "EventBridge", "Destination": { "Fn::Sub": "arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/done" } }
              }
            }
            """);
    }

    [Fact]
    public void A_plain_template_has_a_resource_for_them_and_the_role_may_send_to_the_destinations()
    {
        var template = Everything.Template(Everything.Plain);

        template.Properties("Orders")["DeadLetterConfig"].ShouldBeJson("""{ "TargetArn": { "Fn::Sub": "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:dead" } }""");
        template.Resource("OrdersEventInvokeConfig").ShouldBeJson("""
            {
              "Type": "AWS::Lambda::EventInvokeConfig",
              "Properties": {
                "FunctionName": { "Ref": "Orders" },
                "Qualifier": "$LATEST",
                "MaximumRetryAttempts": 0,
                "MaximumEventAgeInSeconds": 600,
                "DestinationConfig": {
                  "OnFailure": { "Destination": { "Fn::Sub": "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:failed" } },
                  "OnSuccess": { "Destination": { "Fn::Sub": "arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/done" } }
                }
              }
            }
            """);
        template.Properties("OrdersRole")["Policies"]![0]!["PolicyDocument"]!["Statement"].ShouldBeJson("""
            [
              { "Effect": "Allow", "Action": ["sns:Publish"], "Resource": { "Fn::Sub": "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:dead" } },
              { "Effect": "Allow", "Action": ["events:PutEvents"], "Resource": { "Fn::Sub": "arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/done" } },
              { "Effect": "Allow", "Action": ["sqs:SendMessage"], "Resource": { "Fn::Sub": "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:failed" } }
            ]
            """);
    }

    [Theory]
    [InlineData("OnFailure = \"arn:aws:s3:::bucket\"", "s3:ListBucket arn:aws:s3:::bucket", "s3:PutObject arn:aws:s3:::bucket/*")]
    [InlineData("OnFailure = \"arn:aws:lambda:eu-west-1:1:function:f\"", "lambda:InvokeFunction arn:aws:lambda:eu-west-1:1:function:f")]
    [InlineData("OnFailure = \"arn:aws:sqs:eu-west-1:1:q\", DeadLetterQueue = \"arn:aws:sqs:eu-west-1:1:q\"", "sqs:SendMessage arn:aws:sqs:eu-west-1:1:q")]
    [InlineData("MaximumRetryAttempts = 1")]
    public void Each_kind_of_destination_needs_its_own_permission(string settings, params string[] permissions) =>
        (Everything.Template($"[assembly: RestApi(\"A\")] [LambdaFunction, AsyncInvocation({settings})]" + Async, "CloudFormation")
            .Properties("FRole")["Policies"]?[0]!["PolicyDocument"]!["Statement"]!.AsArray().Select(s => $"{s!["Action"]![0]} {s["Resource"]}") ?? [])
            .ShouldBe(permissions);

    [Fact]
    public void A_destination_that_is_a_resource_of_the_template_or_a_parameter_has_a_declared_type()
    {
        const string Source = "[assembly: RestApi(\"A\"), StackParameter(\"Retries\", Type = \"Number\", Default = \"1\")] [LambdaFunction, AsyncInvocation(OnFailure = \"${Failed.Arn}\", OnFailureType = DestinationType.Sqs, Parameters = new[] { \"MaximumRetryAttempts=Retries\" })]" + Async;

        Everything.Template(Source).Properties("F")["EventInvokeConfig"].ShouldBeJson(
            """{ "MaximumRetryAttempts": { "Ref": "Retries" }, "DestinationConfig": { "OnFailure": { "Type": "SQS", "Destination": { "Fn::Sub": "${Failed.Arn}" } } } }""");
    }
}
