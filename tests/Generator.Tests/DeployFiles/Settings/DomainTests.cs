namespace Sluice.Generator.Tests.DeployFiles.Settings;

/// <summary>The custom domain name, TLS, WAF and the account's role.</summary>
public sealed class DomainTests
{
    private const string Operation = " [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";

    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void A_domain_has_its_name_its_mapping_its_records_and_outputs(string form)
    {
        var template = Everything.Template(Everything.Of(form));

        template.Resource("CustomDomain").ShouldBeJson("""
            {
              "Type": "AWS::ApiGateway::DomainName",
              "Properties": {
                "DomainName": "api.example.com",
                "RegionalCertificateArn": { "Fn::Sub": "${Certificate}" },
                "EndpointConfiguration": { "Types": ["REGIONAL"], "IpAddressType": "dualstack" },
                "SecurityPolicy": "TLS_1_2",
                "MutualTlsAuthentication": { "TruststoreUri": "s3://trust/store.pem", "TruststoreVersion": "v1" },
                "OwnershipVerificationCertificateArn": { "Fn::Sub": "${Certificate}" },
                "Tags": [{ "Key": "cost center", "Value": "4711" }, { "Key": "team", "Value": { "Fn::Sub": "${Team}" } }]
              }
            }
            """);
        template.Resource("BasePathMapping").ShouldBeJson("""
            {
              "Type": "AWS::ApiGateway::BasePathMapping",
              "Properties": { "DomainName": { "Ref": "CustomDomain" }, "RestApiId": { "Ref": "RestApi" }, "Stage": { "Ref": "RestApiStage" }, "BasePath": "shop" }
            }
            """);
        foreach (var (id, type) in new[] { ("DomainRecord", "A"), ("DomainRecordIPv6", "AAAA") })
        {
            template.Resource(id).ShouldBeJson($$"""
                {
                  "Type": "AWS::Route53::RecordSet",
                  "Properties": {
                    "HostedZoneId": { "Fn::Sub": "${Zone}" },
                    "Name": "api.example.com",
                    "Type": "{{type}}",
                    "AliasTarget": { "DNSName": { "Fn::GetAtt": ["CustomDomain", "RegionalDomainName"] }, "HostedZoneId": { "Fn::GetAtt": ["CustomDomain", "RegionalHostedZoneId"] } }
                  }
                }
                """);
        }

        template["Outputs"]!["DomainUrl"]!["Value"].ShouldBeJson("\"https://api.example.com/shop\"");
        template["Outputs"]!["DomainTarget"]!["Value"].ShouldBeJson("""{ "Fn::GetAtt": ["CustomDomain", "RegionalDomainName"] }""");
    }

    [Fact]
    public void An_edge_optimized_domain_has_a_distribution_and_a_name_can_be_a_parameter()
    {
        var template = Everything.Template(
            "[assembly: RestApi(\"A\"), StackParameter(\"Host\"), CustomDomain(\"${Host}.example.com\", CertificateArn = \"arn:aws:acm:us-east-1:1:certificate/a\", EndpointType = EndpointType.Edge, HostedZoneId = \"Z1\")]" + Operation);

        template.Properties("CustomDomain").ShouldBeJson(
            """{ "DomainName": { "Fn::Sub": "${Host}.example.com" }, "CertificateArn": "arn:aws:acm:us-east-1:1:certificate/a", "EndpointConfiguration": { "Types": ["EDGE"] }, "SecurityPolicy": "TLS_1_2" }""");
        template.Properties("BasePathMapping")["BasePath"].ShouldBeNull();
        template.Properties("DomainRecord")["AliasTarget"].ShouldBeJson(
            """{ "DNSName": { "Fn::GetAtt": ["CustomDomain", "DistributionDomainName"] }, "HostedZoneId": { "Fn::GetAtt": ["CustomDomain", "DistributionHostedZoneId"] } }""");
        template.Resource("DomainRecordIPv6").ShouldBeNull();
        template["Outputs"]!["DomainUrl"]!["Value"].ShouldBeJson("""{ "Fn::Sub": "https://${Host}.example.com" }""");
    }

    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void The_default_endpoint_has_its_policy_its_mode_and_its_address_type(string form)
    {
        var properties = Everything.Template(Everything.Of(form)).Properties("RestApi");

        properties["SecurityPolicy"].ShouldBeJson("\"SecurityPolicy_TLS13_1_3_2025_09\"");
        properties["EndpointAccessMode"].ShouldBeJson("\"STRICT\"");
        properties["EndpointConfiguration"].ShouldBeJson("""{ "Types": ["REGIONAL"], "IpAddressType": "dualstack" }""");
    }

    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void A_web_acl_is_associated_with_the_stage(string form) =>
        Everything.Template(Everything.Of(form)).Resource("WebAclAssociation").ShouldBeJson("""
            {
              "Type": "AWS::WAFv2::WebACLAssociation",
              "Properties": {
                "ResourceArn": { "Fn::Sub": "arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${RestApi}/stages/${RestApiStage}" },
                "WebACLArn": { "Fn::Sub": "${WebAcl}" }
              }
            }
            """);

    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void The_stage_waits_for_the_accounts_role_which_outlives_the_stack(string form)
    {
        var template = Everything.Template(Everything.Of(form));

        template.Resource("RestApiStage")!["DependsOn"].ShouldBeJson("\"ApiGatewayAccount\"");
        template.Resource("ApiGatewayAccount").ShouldBeJson("""
            {
              "Type": "AWS::ApiGateway::Account",
              "DeletionPolicy": "Retain",
              "UpdateReplacePolicy": "Retain",
              "Properties": { "CloudWatchRoleArn": { "Fn::GetAtt": ["CloudWatchRole", "Arn"] } }
            }
            """);
        template.Resource("CloudWatchRole")!["DeletionPolicy"].ShouldBeJson("\"Retain\"");
        template.Properties("CloudWatchRole")["ManagedPolicyArns"].ShouldBeJson(
            """[{ "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs" }]""");
        template.Properties("CloudWatchRole")["AssumeRolePolicyDocument"]!["Statement"]![0]!["Principal"].ShouldBeJson("""{ "Service": "apigateway.amazonaws.com" }""");
        template.Properties("AccessLog")["KmsKeyId"].ShouldBeJson("""{ "Fn::Sub": "${Key}" }""");
        template.Resource("AccessLog")!["DeletionPolicy"].ShouldBeJson("\"Retain\"");
    }

    [Fact]
    public void Nothing_of_this_is_in_the_template_of_an_api_that_does_not_ask_for_it()
    {
        var template = Everything.Template("[assembly: RestApi(\"A\")]" + Operation);

        template["Resources"]!.AsObject().Select(resource => resource.Key)
            .Where(id => !id.StartsWith("RestApiDeployment", StringComparison.Ordinal)).ShouldBe(["F", "FLogGroup", "RestApi", "RestApiStage", "GetPermission"]);
        template["Outputs"]!.AsObject().Select(output => output.Key).ShouldBe(["InvokeUrl", "RestApiId"]);
        template["Conditions"].ShouldBeNull();
    }
}
