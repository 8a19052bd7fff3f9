using System.Text.Json.Nodes;

namespace Sluice.BuildTasks.Tests.Overlays;

/// <summary>What an overlay makes of a template.</summary>
public sealed class MergedTemplateTests
{
    private const string EverySection = """
        AWSTemplateFormatVersion: 2010-09-09
        Description: The shop, with what its attributes do not say
        Transform: AWS::LanguageExtensions
        Metadata:
          AWS::CloudFormation::Interface:
            ParameterGroups:
              - Label: { default: Shop }
                Parameters: [ Environment, TableName ]
        Parameters:
          Environment:
            Type: String
            AllowedValues: [ dev, prod ]
            Default: dev
          TableName:
            MinLength: 3
        Rules:
          ProdTable:
            RuleCondition: !Equals [ !Ref Environment, prod ]
            Assertions:
              - Assert: !Not [ !Equals [ !Ref TableName, orders ] ]
                AssertDescription: prod has a table of its own
        Mappings:
          Sizes:
            dev: { Memory: 256 }
            prod: { Memory: 1024 }
        Conditions:
          IsProd: !Equals [ !Ref Environment, prod ]
          IsDev: !Not [ !Condition IsProd ]
        Globals:
          Function:
            Tags: { Team: shop }
        Resources:
          DeadLetters:
            Type: AWS::SQS::Queue
            DeletionPolicy: Retain
            UpdateReplacePolicy: Retain
            Condition: IsProd
            Metadata: { Owner: shop }
            Properties:
              MessageRetentionPeriod: 1209600
          OrdersFunction:
            DependsOn: [ Readers ]
            Properties:
              MemorySize: !FindInMap [ Sizes, !Ref Environment, Memory ]
              DeadLetterQueue: !If
                - IsProd
                - Type: SQS
                  TargetArn: !GetAtt DeadLetters.Arn
                - !Ref AWS::NoValue
              Environment:
                Variables:
                  TABLE: null
                  QUEUE: !Sub
                    - "${Prefix}-${Environment}"
                    - Prefix: !Join [ "-", [ shop, !Select [ 0, !Split [ ",", "a,b" ] ] ] ]
                  ROLE:
                    Fn::GetAtt: OrdersFunctionRole.Arn
          Readers:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Action: dynamodb:GetItem
                    Resource: !Sub "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${TableName}"
                    Condition: { StringEquals: { aws:PrincipalTag/team: shop } }
          RestApiStage:
            UpdatePolicy: {}
            DeletionPolicy: Delete
            Properties:
              Variables: { color: blue }
              Description: !Sub "Deployment ${RestApiDeployment}"
          RestApiDeployment:
            Metadata: { Note: stable }
          UsagePlanpartners: null
          UsagePlanpartnersacme: null
        Outputs:
          Queue:
            Condition: IsProd
            Value: !Ref DeadLetters
            Export: { Name: !Sub "${AWS::StackName}-queue" }
          OrdersArn: null
        """;

    [Fact]
    public void An_overlay_can_touch_every_section()
    {
        var merged = Merged.Clean(EverySection);

        ((JsonObject)merged.Template).Select(section => section.Key).ShouldBe(
            ["AWSTemplateFormatVersion", "Transform", "Description", "Metadata", "Parameters", "Rules", "Mappings", "Conditions", "Globals", "Resources", "Outputs"]);
        merged.Json("AWSTemplateFormatVersion").ShouldBe("\"2010-09-09\"");
        merged.Json("Transform").ShouldBe("""["AWS::LanguageExtensions","AWS::Serverless-2016-10-31"]""");
        merged.Json("Description").ShouldBe("\"The shop, with what its attributes do not say\"");
        merged.Json("Metadata/AWS::CloudFormation::Interface/ParameterGroups/0/Parameters/0").ShouldBe("\"Environment\"");
        merged.Json("Parameters").ShouldBe(
            """{"TableName":{"Type":"String","Default":"orders","MinLength":3},"Environment":{"Type":"String","AllowedValues":["dev","prod"],"Default":"dev"}}""");
        merged.Json("Rules/ProdTable/Assertions/0/Assert").ShouldBe("""{"Fn::Not":[{"Fn::Equals":[{"Ref":"TableName"},"orders"]}]}""");
        merged.Json("Mappings").ShouldBe("""{"Sizes":{"dev":{"Memory":256},"prod":{"Memory":1024}}}""");
        merged.Json("Conditions/IsDev").ShouldBe("""{"Fn::Not":[{"Condition":"IsProd"}]}""");
        merged.Json("Globals/Function/Tags/Team").ShouldBe("\"shop\"");
        merged.Json("Outputs/OrdersArn").ShouldBe("absent");
        merged.Json("Outputs/Queue").ShouldBe(
            """{"Condition":"IsProd","Value":{"Ref":"DeadLetters"},"Export":{"Name":{"Fn::Sub":"${AWS::StackName}-queue"}}}""");
    }

    [Fact]
    public void Properties_of_a_built_function_are_added_replaced_and_removed()
    {
        var merged = Merged.Clean(EverySection);

        merged.Json("Resources/OrdersFunction/DependsOn").ShouldBe("""["Readers"]""");
        merged.Json("Resources/OrdersFunction/Properties/MemorySize").ShouldBe("""{"Fn::FindInMap":["Sizes",{"Ref":"Environment"},"Memory"]}""");
        merged.Json("Resources/OrdersFunction/Properties/DeadLetterQueue").ShouldBe(
            """{"Fn::If":["IsProd",{"Type":"SQS","TargetArn":{"Fn::GetAtt":["DeadLetters","Arn"]}},{"Ref":"AWS::NoValue"}]}""");
        merged.Json("Resources/OrdersFunction/Properties/Environment/Variables").ShouldBe(
            """{"SLUICE_FUNCTION":"OrdersFunction","QUEUE":{"Fn::Sub":["${Prefix}-${Environment}",{"Prefix":{"Fn::Join":["-",["shop",{"Fn::Select":[0,{"Fn::Split":[",","a,b"]}]}]]}}]},"ROLE":{"Fn::GetAtt":["OrdersFunctionRole","Arn"]}}""");
        merged.Json("Resources/OrdersFunction/Properties/Handler").ShouldBe("\"Shop\"");
    }

    [Fact]
    public void Resources_keep_their_attributes_and_a_removed_one_is_gone()
    {
        var merged = Merged.Clean(EverySection);

        merged.Json("Resources/DeadLetters").ShouldBe(
            """{"Type":"AWS::SQS::Queue","DeletionPolicy":"Retain","UpdateReplacePolicy":"Retain","Condition":"IsProd","Metadata":{"Owner":"shop"},"Properties":{"MessageRetentionPeriod":1209600}}""");
        merged.Json("Resources/RestApiStage/DeletionPolicy").ShouldBe("\"Delete\"");
        merged.Json("Resources/RestApiStage/UpdatePolicy").ShouldBe("{}");
        merged.Json("Resources/RestApiStage/Properties/Variables").ShouldBe("""{"color":"blue"}""");
        merged.Json("Resources/UsagePlanpartners").ShouldBe("absent");
        merged.Json("Resources/Readers/Properties/PolicyDocument/Statement/0/Condition").ShouldBe("""{"StringEquals":{"aws:PrincipalTag/team":"shop"}}""");
    }

    [Fact]
    public void The_stable_name_of_the_deployment_stands_for_the_id_with_the_hash()
    {
        var merged = Merged.Clean(EverySection);
        var id = ((JsonObject)merged.Template["Resources"]!).Single(resource => (string)resource.Value!["Type"]! == "AWS::ApiGateway::Deployment").Key;

        id.ShouldMatch("^RestApiDeployment[0-9a-f]{10}$");
        merged.Json($"Resources/{id}/Metadata").ShouldBe("""{"Note":"stable"}""");
        merged.Json("Resources/RestApiStage/Properties/Description").ShouldBe($$"""{"Fn::Sub":"Deployment ${{{id}}}"}""");
        merged["template.json"].ShouldNotContain("${RestApiDeployment}");
    }

    [Fact]
    public void Without_a_change_the_files_are_those_of_the_generator_to_the_byte()
    {
        Merged.Clean("").Result.Files.ShouldBeEmpty();
        Merged.Clean("Resources: {}").Result.Files.ShouldBeEmpty();
        Merged.Clean("Resources: { OrdersFunction: { Properties: { Timeout: 10 } } }").Result.Files.ShouldBeEmpty();
        Merged.Shop([("deploy.overlay.json", "{}")]).Result.Files.ShouldBeEmpty();
    }

    [Fact]
    public void What_an_overlay_does_not_touch_keeps_its_bytes()
    {
        var built = BuiltApi.Files(BuiltApi.Shop, ("SluiceYaml", "true"));
        var merged = Merged.Into(built, ("deploy.overlay.yaml", "Description: Another one"));

        merged.Result.Files.Keys.Order().ShouldBe(["template.json", "template.yaml"]);
        merged["template.json"].ShouldBe(built["template.json"].Replace("\"Description\": \"A shop.\",\n  \"Parameters\"", "\"Description\": \"Another one\",\n  \"Parameters\"", StringComparison.Ordinal));
        merged["template.yaml"].ShouldBe(built["template.yaml"].Replace("Description: \"A shop.\"\nParameters:", "Description: \"Another one\"\nParameters:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_overlay_makes_the_same_bytes()
    {
        var first = Merged.Yaml(EverySection).Result.Files;
        var second = Merged.Yaml(EverySection.Replace("\n", "\r\n", StringComparison.Ordinal)).Result.Files;

        second.ShouldBe(first);
    }

    [Fact]
    public void An_overlay_in_json_makes_the_same_of_the_template()
    {
        var yaml = Merged.Clean("Resources: { OrdersFunction: { Properties: { MemorySize: 1024, Layers: [ !Ref TableName ] } } }");
        var json = Merged.Shop([("deploy.overlay.json", """{"Resources": {"OrdersFunction": {"Properties": {"MemorySize": 1024, "Layers": [{"Ref": "TableName"}]}}}}""")]);

        json.Result.Findings.ShouldBeEmpty();
        json["template.json"].ShouldBe(yaml["template.json"]);
    }

    [Fact]
    public void Arrays_and_functions_are_replaced_as_a_whole()
    {
        var merged = Merged.Clean("""
            Resources:
              OrdersFunction:
                Properties:
                  Architectures: [ arm64 ]
                  Environment: { Variables: { TABLE: !Ref TableName } }
            """);

        merged.Json("Resources/OrdersFunction/Properties/Architectures").ShouldBe("""["arm64"]""");
        merged.Json("Resources/OrdersFunction/Properties/Environment/Variables/TABLE").ShouldBe("""{"Ref":"TableName"}""");
    }

    [Fact]
    public void Overlays_are_merged_in_their_order()
    {
        var merged = Merged.Shop(
            [("a.yaml", "Resources: { Queue: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: 1, QueueName: a } } }"), ("b.json", """{"Resources": {"Queue": {"Properties": {"QueueName": null, "FifoQueue": true}}}}""")]);

        merged.Result.Findings.ShouldBeEmpty();
        merged.Json("Resources/Queue/Properties").ShouldBe("""{"DelaySeconds":1,"FifoQueue":true}""");
    }

    [Fact]
    public void A_template_without_sams_macro_takes_an_overlay_too()
    {
        var merged = Merged.Shop(
            [("deploy.overlay.yaml", "Resources: { OrdersFunction: { Properties: { DeadLetterConfig: { TargetArn: !GetAtt Q.Arn } } }, Q: { Type: AWS::SQS::Queue } }")],
            ("SluiceTemplate", "CloudFormation"));

        merged.Result.Findings.ShouldBeEmpty();
        merged.Json("Resources/OrdersFunction/Properties/DeadLetterConfig").ShouldBe("""{"TargetArn":{"Fn::GetAtt":["Q","Arn"]}}""");
    }

    [Theory]
    [InlineData("DeadLetterQueue", " CloudFormation's name for it is 'DeadLetterConfig'.")]
    [InlineData("Policies", "")]
    public void A_property_of_sams_function_in_a_template_without_sams_macro_is_named_with_the_right_one(string property, string hint)
    {
        var merged = Merged.Shop(
            [("deploy.overlay.yaml", $"Resources: {{ OrdersFunction: {{ Properties: {{ {property}: x }} }} }}")], ("SluiceTemplate", "CloudFormation"));

        merged.Result.Findings.Single().Message
            .ShouldStartWith($"AWS::Lambda::Function has no property '{property}' ('OrdersFunction').{hint} If AWS has added it");
    }

    [Fact]
    public void A_macro_that_an_overlay_lists_with_the_built_one_keeps_its_place()
    {
        Merged.Clean("Transform: [ AWS::Serverless-2016-10-31, Mine ]").Json("Transform").ShouldBe("""["AWS::Serverless-2016-10-31","Mine"]""");
        Merged.Clean("Transform: AWS::Serverless-2016-10-31").Result.Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("!Contains [ [ dev ], !Ref TableName ]", """{"Fn::Contains":[["dev"],{"Ref":"TableName"}]}""")]
    [InlineData("!EachMemberEquals [ [ a ], a ]", """{"Fn::EachMemberEquals":[["a"],"a"]}""")]
    [InlineData("!EachMemberIn [ !ValueOfAll [ V, Tags.D ], !RefAll V ]", """{"Fn::EachMemberIn":[{"Fn::ValueOfAll":["V","Tags.D"]},{"Fn::RefAll":"V"}]}""")]
    [InlineData("!Contains [ [ a ], !ValueOf [ TableName, Tags.D ] ]", """{"Fn::Contains":[["a"],{"Fn::ValueOf":["TableName","Tags.D"]}]}""")]
    [InlineData("!Equals [ !GetStackOutput { StackName: a }, b ]", """{"Fn::Equals":[{"Fn::GetStackOutput":{"StackName":"a"}},"b"]}""")]
    public void The_short_forms_of_rules_are_read(string assertion, string json) =>
        Merged.Clean($"Rules: {{ R: {{ Assertions: [ {{ Assert: {assertion} }} ] }} }}").Json("Rules/R/Assertions/0/Assert").ShouldBe(json);

    [Fact]
    public void A_null_among_the_macros_is_one_mistake() =>
        Merged.Yaml("Transform: [ null ]").Result.Findings.ShouldHaveSingleItem().ToString().ShouldContain("An item of an array cannot be null");

    [Fact]
    public void The_overlay_of_the_page_about_publishing_makes_a_function_a_container_image()
    {
        var overlay = File.ReadAllText(Path.Combine(Places.Root, "docs", "publish.md")).Split("```yaml\n").Single(block => block.Contains("PackageType: Image", StringComparison.Ordinal))
            .Split("```")[0];
        var merged = Merged.Clean(overlay);

        merged.Json("Resources/OrdersFunction/Properties/PackageType").ShouldBe("\"Image\"");
        merged.Json("Resources/OrdersFunction/Properties/ImageUri").ShouldBe("""{"Ref":"OrdersImage"}""");
        merged.Json("Resources/OrdersFunction/Properties/Environment/Variables/SLUICE_FUNCTION").ShouldBe("\"OrdersFunction\"");
        ((string[])["Handler", "Runtime", "CodeUri"]).ShouldAllBe(name => merged.Json("Resources/OrdersFunction/Properties/" + name) == "absent");
        merged.Json("Resources/ReportsFunction/Properties/CodeUri").ShouldBe("\"./Shop.zip\"");
    }

    [Fact]
    public void A_function_without_its_code_that_is_no_image_is_reported()
    {
        Merged.Yaml("Resources: { OrdersFunction: { Properties: { CodeUri: null, Handler: null } }, ReportsFunction: { Properties: { PackageType: Image } } }")
            .Result.Findings.Select(finding => finding.Code).ShouldBe(["SLUICE316", "SLUICE316"]);
        Merged.Yaml("Resources: { OrdersFunction: { Properties: { PackageType: Image, Environment: null } } }").Result.Findings.ShouldHaveSingleItem().Code.ShouldBe("SLUICE316");
    }

    [Fact]
    public void A_plain_function_becomes_a_container_image()
    {
        var merged = Merged.Shop(
            [("deploy.overlay.yaml", """
                Parameters: { OrdersImage: { Type: String } }
                Resources:
                  OrdersFunction:
                    Properties:
                      PackageType: Image
                      Code: { ImageUri: !Ref OrdersImage, S3Bucket: null, S3Key: null }
                      Handler: null
                      Runtime: null
                """)],
            ("SluiceTemplate", "CloudFormation"));

        merged.Result.Findings.Select(finding => finding.ToString()).ShouldBeEmpty();
        merged.Json("Resources/OrdersFunction/Properties/Code").ShouldBe("""{"ImageUri":{"Ref":"OrdersImage"}}""");
    }

    [Fact]
    public void The_examples_of_the_page_are_right()
    {
        var blocks = File.ReadAllText(Path.Combine(Places.Root, "docs", "overlay.md")).Split("```yaml\n")[1..].Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]).ToList();

        blocks.Count.ShouldBe(2);
        blocks.ForEach(block => Merged.Clean(block));
        Merged.Clean(blocks[1]).Document["info"]!["version"]!.ToString().ShouldBe("2.0");
    }
}
