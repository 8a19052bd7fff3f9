namespace Sluice.BuildTasks.Tests.Overlays;

/// <summary>Each mistake is reported at its place. In these overlays § is the place. The place of a short form is its tag.</summary>
public sealed class DiagnosticTests
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        // Not readable
        { "SLUICE310", "Resources:\n  A: [\n§", "" },
        { "SLUICE310", "Resources:\n  A: {}\n  §A: {}\n", "two members 'A'" },
        { "SLUICE310", "Resources: §&all {}", "anchors" },
        { "SLUICE310", "Resources:\n  A: §*all", "aliases" },
        { "SLUICE310", "Resources:\n  A:\n    §<<: {}", "merge keys" },
        { "SLUICE310", "Outputs: { A: { Value: §!Reff B } }", "Did you mean 'Ref'?" },
        { "SLUICE310", "Outputs: { A: { Value: §!!binary aGk= } }", "'!!binary'" },
        { "SLUICE310", "Parameters:§\nOutputs: {}", "The value is missing" },
        { "SLUICE310", "Resources: {}\n---\nOutputs: {}", "second YAML document" },
        { "SLUICE310", "§- Resources", "must be an object" },
        { "SLUICE310", "Outputs: { ? §[ a ] : b }", "must be a text" },

        // Sections
        { "SLUICE311", "§Resource: {}", "Did you mean 'Resources'?" },
        { "SLUICE311", "§Resources: null", "must be an object" },
        { "SLUICE311", "§Outputs: [ a ]", "must be an object" },
        { "SLUICE311", "§Description: { a: b }", "must be a text" },
        { "SLUICE311", "§AWSTemplateFormatVersion: 2020-01-01", "2010-09-09" },
        { "SLUICE311", "§Transform: 5", "The macros must be a name" },
        { "SLUICE311", "§Transform: { Parameters: {} }", "The macros must be a name" },
        { "SLUICE311", "§Transform: [ Mine, [ Other ] ]", "The macros must be a name" },
        { "SLUICE311", "§Transform: []", "The macros must be a name" },
        { "SLUICE311", "Parameters: { A: §text }", "must be an object" },
        { "SLUICE311", "Conditions: { A: §{ b: c } }", "must be one function" },
        { "SLUICE311", "Mappings: { A: { b: §c } }", "two levels" },
        { "SLUICE311", "Resources: { A: { Type: AWS::SQS::Queue, Properties: §[ a ] } }", "must be an object" },
        { "SLUICE311", "Resources: { A: { Type: §[ a ] } }", "must be a text" },

        { "SLUICE311", "Resources: §!If [ A, {}, {} ]", "'Fn::If' is one" },
        { "SLUICE311", "Outputs: { §Ref: TableName }", "'Ref' is one" },

        // References
        { "SLUICE312", "Outputs: { A: { Value: §!Ref Orders } }", "no resource or parameter 'Orders'" },
        { "SLUICE312", "Outputs:\n  A:\n    Value: §!Ref OrdersFuncton", "Did you mean 'OrdersFunction'?" },
        { "SLUICE312", "Outputs: { A: { Value: §!GetAtt OrdersFunctio.Arn } }", "Did you mean 'OrdersFunction'?" },
        { "SLUICE312", "Outputs: { A: { Value: !GetAtt [ §Missing, Arn ] } }", "no resource 'Missing'" },
        { "SLUICE312", "Outputs: { A: { Value: §!GetAtt OrdersFunction } }", "an attribute" },
        { "SLUICE312", "Outputs: { A: { Value: §!GetAtt OrdersFunction.Arm } }", "Did you mean 'Arn'?" },
        { "SLUICE312", "Outputs: { A: { Value: §!GetAtt RestApiStage.Arn } }", "It has none." },
        { "SLUICE312", "Outputs: { A: { Value: §!GetAtt TableName.Arn } }", "parameters have no attributes" },
        { "SLUICE312", "Outputs: { A: { Value: §!Sub 'x ${Tablename} ${!Literal}' } }", "Did you mean 'TableName'?" },
        { "SLUICE312", "Outputs: { A: { Value: !Sub [ §'${Own} ${Other}', { Own: a } ] } }", "'Other'" },
        { "SLUICE312", "Outputs: { A: { Value: §!Sub [ a ] } }", "Fn::Sub needs" },
        { "SLUICE312", "Resources: { A: { Type: AWS::SQS::Queue, DependsOn: §Missing } }", "no resource 'Missing'" },
        { "SLUICE312", "Resources: { A: { Type: AWS::SQS::Queue, DependsOn: [ OrdersFunction, §TableName ] } }", "no resource 'TableName'" },
        { "SLUICE312", "Resources: { A: { Type: AWS::SQS::Queue, Condition: §Prod } }", "no condition 'Prod'" },
        { "SLUICE312", "Conditions: { C: !Equals [ a, b ] }\nResources: { A: { Type: AWS::SQS::Queue, Condition: C }, B: { Type: AWS::SQS::Queue, DependsOn: §A } }", "only under the condition 'C'" },
        { "SLUICE312", "Outputs: { A: { Value: a, Condition: §Prod } }", "no condition 'Prod'" },
        { "SLUICE312", "Outputs: { A: { Value: !If [ §Prod, a, b ] } }", "no condition 'Prod'" },
        { "SLUICE312", "Outputs: { A: { Value: §!If [ a ] } }", "Fn::If needs" },
        { "SLUICE312", "Conditions: { A: !Equals [ !Ref TableName, a ], B: !Not [ §!Condition C ] }", "no condition 'C'" },
        { "SLUICE312", "Conditions: { A: !Equals [ §!Ref OrdersFunction, a ] }", "refer only to parameters" },
        { "SLUICE312", "Outputs: { A: { Value: !FindInMap [ §M, a, b ] } }", "no mapping 'M'" },
        { "SLUICE312", "Mappings: { M: { a: { b: c } } }\nOutputs: { A: { Value: !FindInMap [ M, §x, b ] } }", "no key 'x'" },
        { "SLUICE312", "Mappings: { M: { a: { b: c } } }\nOutputs: { A: { Value: !FindInMap [ M, a, §x ] } }", "no key 'x'" },
        { "SLUICE312", "Outputs: { A: { Value: §!Ref RestApiDeployment0123456789 } }", "Write 'RestApiDeployment'" },
        { "SLUICE312", "Parameters: { §TableName: null }", "removes the parameter 'TableName'" },
        { "SLUICE312", "Resources:\n  §OrdersFunctionLogGroup: null", "removes the resource 'OrdersFunctionLogGroup'" },
        { "SLUICE312", "§Parameters: null", "removes the parameter 'TableName'" },

        // Paths
        { "SLUICE313", "Resources: { OrdersFunction: { §Propertys: {} } }", "Did you mean 'Properties'?" },
        { "SLUICE313", "Resources: { OrdersFunction: { Properties: { §Layers: null } } }", "no such member" },
        { "SLUICE313", "Resources: { OrdersFunction: { Properties: { Environment: { Variables: { §TABEL: null } } } } }", "Did you mean 'TABLE'?" },
        { "SLUICE313", "Resources: { §Orders: null }", "'Resources.Orders'" },
        { "SLUICE313", "§Conditions: null", "'Conditions'" },
        { "SLUICE313", "Resources: { A: { Type: AWS::SQS::Queue, Properties: { §QueueName: null } } }", "nothing is there" },
        { "SLUICE313", "Resources: { OrdersFunction: { Properties: { Layers: [ §null ] } } }", "cannot be null" },
        { "SLUICE313", "Parameters: { A: { Type: String, §Defualt: a } }", "Did you mean 'Default'?" },
        { "SLUICE313", "Outputs: { InvokeUrl: { §Values: a } }", "Did you mean 'Value'?" },

        // Entries
        { "SLUICE314", "Resources:\n  §OrderFunction:\n    Properties: { Timeout: 5 }", "Did you mean 'OrdersFunction'?" },
        { "SLUICE314", "Resources: { OrdersFunction: { §Type: AWS::Lambda::Function } }", "cannot change its type" },
        { "SLUICE314", "Resources: { §a-b: { Type: AWS::SQS::Queue } }", "letters and digits" },
        { "SLUICE314", "Resources: { §RestApiDeployment0123456789: { Metadata: {} } }", "Write 'RestApiDeployment'" },
        { "SLUICE314", "Parameters: { §TablName: { Default: a } }", "Did you mean 'TableName'?" },
        { "SLUICE314", "Outputs: { §InvokeURI: { Description: a } }", "Did you mean 'InvokeUrl'?" },

        { "SLUICE314", "Parameters: { §OrdersFunction: { Type: String } }", "has a resource 'OrdersFunction', too" },
        { "SLUICE314", "Resources: { §TableName: { Type: AWS::SQS::Queue } }", "has a parameter 'TableName', too" },
        { "SLUICE314", "Resources: { Q: { Type: AWS::SQS::Queue } }\nParameters: { §Q: { Type: String } }", "has a resource 'Q', too" },

        // Warnings
        { "SLUICE315", "Resources: { OrdersFunction: { Properties: { §Timeoutt: 5 } } }", "Did you mean 'Timeout'?" },
        { "SLUICE315", "Resources: { OrdersFunction: { Properties: { §DeadLetterConfig: { TargetArn: a } } } }", "SAM's name for it is 'DeadLetterQueue'" },
        { "SLUICE315", "Resources: { OrdersFunction: { Properties: { Environment: { §Variabels: { A: b } } } } }", "Did you mean 'Variables'?" },
        { "SLUICE315", "Resources: { Q: { Type: AWS::SQS::Queue, Properties: { §QueueNme: a } } }", "Did you mean 'QueueName'?" },
        { "SLUICE315", "Globals: { §Functions: {} }", "Did you mean 'Function'?" },
        { "SLUICE315", "Globals: { Function: { §Handlr: a } }", "Did you mean 'Handler'?" },
        { "SLUICE316", "Resources: { §GetPermission: null }", "removes the resource 'GetPermission'" },
        { "SLUICE316", "Resources: { OrdersFunction: { Properties: { §Handler: Other } } }", "replaces 'OrdersFunction.Properties.Handler'" },
        { "SLUICE316", "Resources: { OrdersFunction: { Properties: { Environment: { Variables: { §SLUICE_FUNCTION: null } } } } }", "SLUICE_FUNCTION" },
        { "SLUICE316", "Resources: { RestApiStage: { Properties: { §DeploymentId: abc } } }", "'DeploymentId'" },
        { "SLUICE316", "Resources: { RestApiDeployment: { Properties: { §RestApiId: null } } }", "'RestApiDeployment.Properties.RestApiId'" },
        { "SLUICE316", "§Transform: null", "macro of SAM" },

        // The document
        { "SLUICE318", "Resources: { RestApi: { Properties: { §Body: null } } }", "neither remove" },
        { "SLUICE318", "Resources: { RestApi: { Properties: { §Body: !Ref TableName } } }", "neither remove" },
        { "SLUICE318", "Resources: { RestApi: { Properties: { Body: { x-a: §!ImportValue a } } } }", "cannot express" },
        { "SLUICE318", "Resources: { RestApi: { Properties: { Body: { x-a: §!Sub '${RestApi}' } } } }", "cannot express" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_yaml_is_reported_at_its_place(string code, string overlay, string message)
    {
        var text = overlay.Replace("§", "", StringComparison.Ordinal);
        var findings = Merged.Yaml(text).Result.Findings;

        var finding = findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe(code);
        finding.Message.ShouldContain(message);
        finding.IsError.ShouldBe(code is not ("SLUICE315" or "SLUICE316" or "SLUICE317"));
        if (overlay.Contains('§', StringComparison.Ordinal))
        {
            finding.ToString().ShouldStartWith($"deploy.overlay.yaml{Place(overlay)}: ");
        }
    }

    [Theory]
    [InlineData("{\n  \"Resources\": {§\n}", "the file ends")]
    [InlineData("{\"Resources\": §nope}", "a value")]
    [InlineData("{\"Resources\": §01}", "a value")]
    [InlineData("{\"Resources\": {}, §}", "in quotes")]
    [InlineData("{\"a\": {\"b\": 1,\r\n §\"b\": 2}}", "two members 'b'")]
    [InlineData("{\"a\": \"x§\ny\"}", "closing quote")]
    [InlineData("{\"a\": \"\\§x\"}", "an escape")]
    [InlineData("{} §{}", "the end of the file")]
    [InlineData("§// comment\n{}", "a value")]
    public void A_mistake_in_json_is_reported_at_its_place(string overlay, string message)
    {
        var finding = Merged.Shop([("deploy.overlay.json", overlay.Replace("§", "", StringComparison.Ordinal))]).Result.Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe("SLUICE310");
        finding.Message.ShouldContain(message);
        if (message != "the file ends")
        {
            finding.ToString().ShouldStartWith($"deploy.overlay.json{Place(overlay)}: ");
        }
    }

    [Fact]
    public void Two_overlays_that_set_a_value_differently_get_a_warning_and_the_later_one_applies()
    {
        var merged = Merged.Shop(
            [
                ("a.yaml", "Resources:\n  OrdersFunction:\n    Properties:\n      Timeout: 5\n      MemorySize: 128\n"),
                ("b.yaml", "Resources: { OrdersFunction: { Properties: { MemorySize: 128, Timeout: 6 } } }"),
            ]);

        var finding = merged.Result.Findings.ShouldHaveSingleItem();
        finding.ToString().ShouldStartWith("b.yaml(1,63): warning SLUICE317: 'Resources.OrdersFunction.Properties.Timeout' has another value in a.yaml(4,16).");
        merged.Json("Resources/OrdersFunction/Properties/Timeout").ShouldBe("6");
    }

    [Fact]
    public void Globals_need_sams_macro()
    {
        var finding = Merged.Shop([("o.yaml", "Globals: { Function: { Timeout: 5 } }")], ("SluiceTemplate", "CloudFormation")).Result.Findings.ShouldHaveSingleItem();

        finding.ToString().ShouldStartWith("o.yaml(1,1): error SLUICE311: ");
    }

    [Fact]
    public void Resources_that_sam_makes_and_macros_of_the_user_are_no_mistakes()
    {
        Merged.Clean("Outputs: { A: { Value: !GetAtt OrdersFunctionRole.Arn }, B: { Value: !Ref ReportsFunctionRole } }");
        Merged.Clean("Resources: { OrdersFunction: { Properties: { AutoPublishAlias: live } } }\nOutputs: { A: { Value: !Ref OrdersFunction.Alias }, B: { Value: !Ref OrdersFunctionAliaslive } }");
        Merged.Clean("Resources: { OrdersFunction: { Properties: { AutoPublishAlias: blue-green_2, DeploymentPreference: { Type: AllAtOnce }, EventInvokeConfig: { MaximumRetryAttempts: 0 } } } }\n"
            + "Outputs: { A: { Value: !Ref OrdersFunctionAliasblueDgreenU2 }, B: { Value: !Ref OrdersFunctionDeploymentGroup }, C: { Value: !Ref OrdersFunctionEventInvokeConfig } }");
        Merged.Clean("Transform: Mine\nOutputs: { A: { Value: !Ref MadeByTheMacro } }");
        Merged.Clean("""
            Transform: AWS::LanguageExtensions
            Resources:
              Fn::ForEach::Topics:
                - Name
                - [ A, B ]
                - Topic${Name}: { Type: AWS::SNS::Topic }
            Outputs: { A: { Value: !Ref TopicA } }
            """);
    }

    [Fact]
    public void Every_mistake_of_a_file_is_reported_at_once()
    {
        var findings = Merged.Yaml("Resurces: {}\nResources: { Orders: { Propertie: {} } }\nOutputs: { A: { Value: !Ref X } }").Result.Findings;

        findings.Select(finding => finding.Code).ShouldBe(["SLUICE311", "SLUICE314", "SLUICE312"]);
    }

    // The place of the mark. A short form within the line counts from its tag, which is where the mark is.
    private static string Place(string overlay)
    {
        var before = overlay[..overlay.IndexOf('§', StringComparison.Ordinal)];
        return $"({before.Count(c => c == '\n') + 1},{before.Length - before.LastIndexOf('\n')})";
    }
}
