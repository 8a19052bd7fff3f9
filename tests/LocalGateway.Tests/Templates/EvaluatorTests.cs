using System.Diagnostics;
using System.Text;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Tests.Templates;

/// <summary>What CloudFormation's functions give, and why they give nothing.</summary>
public sealed class EvaluatorTests
{
    private const string Text = """
        {
          "Parameters": {
            "Env": { "Type": "String", "Default": "dev", "AllowedValues": ["dev", "prod"] },
            "Memory": { "Type": "Number", "Default": 512, "MinValue": 128, "MaxValue": 1024 },
            "Zones": { "Type": "CommaDelimitedList", "Default": "a, b,c" },
            "Open": { "Type": "String" },
            "Code": { "Type": "String", "Default": "ab", "AllowedPattern": "[a-z]+", "MaxLength": 3 },
            "Stored": { "Type": "AWS::SSM::Parameter::Value<String>", "Default": "/path" },
            "Secret": { "Type": "String", "Default": "{{resolve:ssm:/secret}}" }
          },
          "Mappings": { "Sizes": { "dev": { "Cpu": 1, "Names": ["x", "y"] }, "prod": { "Cpu": 4 } } },
          "Conditions": {
            "IsProd": { "Fn::Equals": [{ "Ref": "Env" }, "prod"] },
            "IsDev": { "Fn::Not": [{ "Condition": "IsProd" }] },
            "Both": { "Fn::And": [{ "Condition": "IsProd" }, { "Condition": "IsDev" }] },
            "Either": { "Fn::Or": [{ "Condition": "IsProd" }, { "Condition": "IsDev" }] },
            "Sized": { "Fn::Equals": [{ "Ref": "Memory" }, 512] },
            "OfOpen": { "Fn::Equals": [{ "Ref": "Open" }, "x"] },
            "FalseAnyway": { "Fn::And": [{ "Condition": "OfOpen" }, { "Condition": "IsProd" }] },
            "Loop": { "Fn::Not": [{ "Condition": "Loop2" }] },
            "Loop2": { "Condition": "Loop" }
          },
          "Resources": {
            "F": { "Type": "AWS::Serverless::Function", "Properties": { "FunctionName": { "Fn::Sub": "${Env}-f" } } },
            "G": { "Type": "AWS::Lambda::Function", "Properties": {} },
            "Live": { "Type": "AWS::Lambda::Alias", "Properties": { "FunctionName": { "Ref": "F" }, "Name": "live" } },
            "Q": { "Type": "AWS::SQS::Queue" },
            "T": { "Type": "AWS::SNS::Topic", "Properties": { "TopicName": "news" } },
            "D": { "Type": "AWS::DynamoDB::Table" },
            "B": { "Type": "AWS::S3::Bucket" },
            "Api": { "Type": "AWS::Serverless::Api", "Properties": { "StageName": { "Ref": "Env" } } },
            "P": { "Type": "AWS::SSM::Parameter", "Properties": { "Value": { "Fn::Sub": "v-${Env}" } } },
            "Odd": { "Type": "AWS::Odd::Thing" },
            "Gone": { "Type": "AWS::SQS::Queue", "Condition": "IsProd" },
            "Self": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": { "Fn::GetAtt": ["Self", "QueueName"] } } }
          },
          "X": VALUE
        }
        """;

    [Theory]
    [InlineData("""{"Ref":"Env"}""", "\"dev\"")]
    [InlineData("""{"Ref":"Memory"}""", "\"512\"")]
    [InlineData("""{"Ref":"Zones"}""", """["a","b","c"]""")]
    [InlineData("""{"Ref":"AWS::AccountId"}""", "\"000000000000\"")]
    [InlineData("""{"Ref":"AWS::Partition"}""", "\"aws\"")]
    [InlineData("""{"Ref":"AWS::URLSuffix"}""", "\"amazonaws.com\"")]
    [InlineData("""{"Ref":"AWS::NotificationARNs"}""", "[]")]
    [InlineData("""{"a":1,"b":{"Ref":"AWS::NoValue"}}""", """{"a":1}""")]
    [InlineData("""[1,{"Ref":"AWS::NoValue"},{"Fn::If":["IsProd",2,{"Ref":"AWS::NoValue"}]},3]""", "[1,3]")]
    [InlineData("""{"Fn::If":["IsProd","p",{"d":{"Ref":"Env"}}]}""", """{"d":"dev"}""")]
    [InlineData("""{"Fn::If":["IsDev",{"Fn::If":["Either","x","y"]},"z"]}""", "\"x\"")]
    [InlineData("""{"Fn::If":["Both",1,2]}""", "2")]
    [InlineData("""{"Fn::If":["Sized",1,2]}""", "1")]
    [InlineData("""{"Fn::If":["FalseAnyway",1,2]}""", "2")]
    [InlineData("""{"Fn::Sub":"${Env}/${AWS::Region}/${!Literal}/${F.Arn}"}""", "\"dev/REGION/${Literal}/arn:aws:lambda:REGION:000000000000:function:dev-f\"")]
    [InlineData("""{"Fn::Sub":["${a}-${ Env }-${b}",{"a":{"Ref":"Memory"},"b":{"Fn::Join":["+",["x",{"Ref":"Env"}]]}}]}""", "\"512-dev-x\\u002Bdev\"")]
    [InlineData("""{"Fn::Join":[":",{"Ref":"Zones"}]}""", "\"a:b:c\"")]
    [InlineData("""{"Fn::Join":["",["a",1,true,{"Ref":"AWS::NoValue"},{"Ref":"Env"}]]}""", "\"a1truedev\"")]
    [InlineData("""{"Fn::Select":["1",{"Ref":"Zones"}]}""", "\"b\"")]
    [InlineData("""{"Fn::Select":[0,[{"k":{"Ref":"Env"}},"y"]]}""", """{"k":"dev"}""")]
    [InlineData("""{"Fn::Select":[1,{"Fn::Split":["-","x-y-z"]}]}""", "\"y\"")]
    [InlineData("""{"Fn::Split":["|","a|b|"]}""", """["a","b",""]""")]
    [InlineData("""{"Fn::Base64":{"Fn::Sub":"${Env}é"}}""", "\"ZGV2w6k=\"")]
    [InlineData("""{"Fn::ToJsonString":{"a":[1,{"Ref":"Env"}],"b":{"Ref":"AWS::NoValue"}}}""", "\"{\\u0022a\\u0022:[1,\\u0022dev\\u0022]}\"")]
    [InlineData("""{"Fn::Length":{"Ref":"Zones"}}""", "3")]
    [InlineData("""{"Fn::Length":[1,2]}""", "2")]
    [InlineData("""{"Fn::FindInMap":["Sizes",{"Ref":"Env"},"Cpu"]}""", "1")]
    [InlineData("""{"Fn::FindInMap":["Sizes","dev","Names"]}""", """["x","y"]""")]
    [InlineData("""{"Fn::FindInMap":["Sizes","test","Cpu",{"DefaultValue":{"Ref":"Memory"}}]}""", "\"512\"")]
    [InlineData("""{"Ref":"F"}""", "\"dev-f\"")]
    [InlineData("""{"Ref":"G"}""", "\"G\"")]
    [InlineData("""{"Ref":"Live"}""", "\"arn:aws:lambda:REGION:000000000000:function:dev-f:live\"")]
    [InlineData("""{"Fn::GetAtt":["G","Arn"]}""", "\"arn:aws:lambda:REGION:000000000000:function:G\"")]
    [InlineData("""{"Fn::GetAtt":"G.Arn"}""", "\"arn:aws:lambda:REGION:000000000000:function:G\"")]
    [InlineData("""{"Ref":"Q"}""", "\"https://sqs.REGION.amazonaws.com/000000000000/Q\"")]
    [InlineData("""{"Fn::GetAtt":["Q","Arn"]}""", "\"arn:aws:sqs:REGION:000000000000:Q\"")]
    [InlineData("""{"Fn::GetAtt":["Q","QueueName"]}""", "\"Q\"")]
    [InlineData("""{"Ref":"T"}""", "\"arn:aws:sns:REGION:000000000000:news\"")]
    [InlineData("""{"Ref":"D"}""", "\"D\"")]
    [InlineData("""{"Fn::GetAtt":["D","Arn"]}""", "\"arn:aws:dynamodb:REGION:000000000000:table/D\"")]
    [InlineData("""{"Ref":"B"}""", "\"b\"")]
    [InlineData("""{"Fn::GetAtt":["B","Arn"]}""", "\"arn:aws:s3:::b\"")]
    [InlineData("""{"Ref":"Api.Stage"}""", "\"dev\"")]
    [InlineData("""{"Fn::GetAtt":["P","Value"]}""", "\"v-dev\"")]
    [InlineData("""{"Ref":"Odd","Other":1}""", """{"Ref":"Odd","Other":1}""")]
    [InlineData("""{"Ref":{"type":"string"}}""", """{"Ref":{"type":"string"}}""")]
    public void A_function_gives_what_CloudFormation_gives(string value, string expected)
    {
        Flat(Open(value)).ShouldBe(expected.Replace("REGION", AwsNames.Region, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"Ref":"Open"}""", "The parameter 'Open' has no default. Give it a value with --parameter Open=VALUE.")]
    [InlineData("""{"Ref":"Stored"}""", "CloudFormation looks up the value of the parameter 'Stored' in the parameter store. Give it a value with --parameter Stored=VALUE.")]
    [InlineData("""{"Ref":"Secret"}""", "with --parameter Secret=VALUE.")]
    [InlineData("\"a-{{resolve:secretsmanager:x:SecretString}}\"", "CloudFormation looks up 'resolve:secretsmanager:x:SecretString'. Give it a value with --parameter resolve:secretsmanager:x:SecretString=VALUE.")]
    [InlineData("""{"Ref":"Odd"}""", "Only AWS knows the value of 'Odd'. Give it a value with --parameter Odd=VALUE.")]
    [InlineData("""{"Fn::GetAtt":["Odd","Arn"]}""", "Only AWS knows the value of 'Odd.Arn'. Give it a value with --parameter Odd.Arn=VALUE.")]
    [InlineData("""{"Fn::Sub":"x${Odd.Arn}"}""", "Only AWS knows the value of 'Odd.Arn'.")]
    [InlineData("""{"Fn::ImportValue":{"Fn::Sub":"${Env}-table"}}""", "'dev-table' is an export of another stack. Give it a value with --parameter dev-table=VALUE.")]
    [InlineData("""{"Ref":"Nobody"}""", "Nothing in the template is called 'Nobody'.")]
    [InlineData("""{"Ref":"Gone"}""", "The resource 'Gone' does not exist, because its condition 'IsProd' is false.")]
    [InlineData("""{"Fn::If":["Loop",1,2]}""", "The condition 'Loop' depends on itself")]
    [InlineData("""{"Fn::If":["Missing",1,2]}""", "The template has no condition 'Missing'.")]
    [InlineData("""{"Fn::If":["OfOpen",1,2]}""", "The parameter 'Open' has no default.")]
    [InlineData("""{"Ref":"Self"}""", "depends on itself")]
    [InlineData("""{"Fn::Select":[3,{"Ref":"Zones"}]}""", "Fn::Select asks for the item 3 of a list that has 3; the first item is 0.")]
    [InlineData("""{"Fn::FindInMap":["Sizes","test","Cpu"]}""", "'Mappings' of the template has no 'test' at $.Mappings.Sizes.")]
    [InlineData("""{"Fn::GetAZs":""}""", "Only CloudFormation knows what Fn::GetAZs gives here")]
    [InlineData("""{"Fn::Join":["-","x"]}""", "A list is expected here.")]
    [InlineData("""{"Fn::If":["IsProd"]}""", "Fn::If takes the name of a condition and two values. Correct its arguments.")]
    [InlineData("""{"Fn::Sub":[]}""", "Fn::Sub takes a text, or a list of a text and an object.")]
    [InlineData("""{"Fn::ToJsonString":{"a":{"Ref":"Open"}}}""", "The parameter 'Open' has no default.")]
    public void A_value_that_only_AWS_knows_says_why_and_how_to_give_it(string value, string reason)
    {
        var problem = Should.Throw<DocumentException>(() => Open(value).Member("X").Text());
        problem.Problem.ShouldContain(reason);
        problem.Place.ShouldBe("$.X");
        problem.IsUnknown.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"Ref":"Open"}""", "Open", "given")]
    [InlineData("""{"Ref":"Stored"}""", "Stored", "given")]
    [InlineData("""{"Fn::GetAtt":["Odd","Arn"]}""", "Odd.Arn", "given")]
    [InlineData("""{"Fn::Sub":"${Odd}"}""", "Odd", "given")]
    [InlineData("""{"Fn::ImportValue":"net-vpc"}""", "net-vpc", "given")]
    [InlineData("\"{{resolve:ssm:/a/b:1}}\"", "resolve:ssm:/a/b:1", "given")]
    [InlineData("""{"Fn::If":["IsProd","given",2]}""", "Env", "prod")]
    public void A_given_value_takes_its_place(string value, string name, string given) => Open(value, (name, given)).Member("X").Text().ShouldBe("given");

    [Theory]
    [InlineData("Env", "test", "is not among its AllowedValues, which are dev, prod")]
    [InlineData("Memory", "much", "is not a number")]
    [InlineData("Memory", "64", "is below its MinValue")]
    [InlineData("Memory", "2048", "is above its MaxValue")]
    [InlineData("Code", "A", "does not match its AllowedPattern [a-z]+")]
    [InlineData("Code", "abcd", "is longer than its MaxLength")]
    [InlineData("Wrong", "x", "nothing in the template is called 'Wrong'")]
    [InlineData("AWS::Region", "x", "'AWS::Region' takes no value")]
    public void A_given_value_that_the_template_does_not_take_is_refused(string name, string given, string problem)
        => Should.Throw<DocumentException>(() => Open("1", (name, given))).Problem.ShouldContain(problem);

    [Fact]
    public void Numbers_and_switches_may_be_texts_as_in_CloudFormation()
    {
        var place = Open("""{"n":{"Ref":"Memory"},"f":"true","t":7,"bad":"x","if":{"Fn::If":["IsProd",1,"2.5"]}}""").Member("X");
        place.Member("n").Number().ShouldBe(512);
        place.Member("f").Flag().ShouldBeTrue();
        place.Member("t").Text().ShouldBe("7");
        place.Member("if").Fraction().ShouldBe(2.5);
        Should.Throw<DocumentException>(() => place.Member("bad").Number()).Problem.ShouldBe("a whole number is expected here, not \"x\".");
        Should.Throw<DocumentException>(() => new JsonPlace(place.Member("n").Value, "openapi.json").Number());
    }

    [Fact]
    public void A_flat_tree_keeps_the_places_of_its_parts()
    {
        var flat = TreeWriter.Flatten(Open("""{"a":{"Fn::If":["IsProd",0,[{"b":{"Fn::GetAtt":["Odd","Id"]}}]]}}""").Member("X"));
        var problem = Should.Throw<DocumentException>(() => flat.Member("a").Items().Single().Member("b").Text());
        problem.Place.ShouldBe("$.X.a['Fn::If'][2][0].b");
        problem.File.ShouldBe("template.json");
        problem.Problem.ShouldContain("--parameter Odd.Id=VALUE");
    }

    [Fact]
    public void A_resource_with_a_false_condition_does_not_exist()
    {
        var template = Parse("1");
        template.Makes(template.Root.Member("Resources").Member("Gone")).ShouldBeFalse();
        template.Makes(template.Root.Member("Resources").Member("Q")).ShouldBeTrue();
    }

    [Fact]
    public void Hostile_templates_end_quickly_with_a_reason()
    {
        var watch = Stopwatch.StartNew();
        var chain = string.Join(',', Enumerable.Range(0, 20_000).Select(index => $"\"C{index}\":{{\"Fn::Not\":[{{\"Condition\":\"C{index + 1}\"}}]}}"));
        Reason($$$$"""{"Conditions":{{{{{chain}}}}},"X":{"Fn::If":["C0",1,2]}}""").ShouldContain("nested too deeply");

        var doubling = string.Join(',', Enumerable.Range(0, 60).Select(index =>
            $"\"Q{index}\":{{\"Type\":\"AWS::SQS::Queue\",\"Properties\":{{\"QueueName\":{{\"Fn::Sub\":\"${{Q{index + 1}.QueueName}}${{Q{index + 1}.QueueName}}\"}}}}}}"));
        Reason($$$$"""{"Resources":{{{{{doubling}}}},"Q60":{"Type":"AWS::SQS::Queue"}},"X":{"Fn::GetAtt":["Q0","QueueName"]}}""").ShouldContain("64 million");

        var long10 = new string('a', 1_000_000);
        var refs = string.Concat(Enumerable.Repeat("${P}", 10_000));
        Reason($$$$"""{"Parameters":{"P":{"Type":"String","Default":"{{{{long10}}}}"}},"X":{"Fn::Sub":"{{{{refs}}}}"}}""").ShouldContain("64 million");

        var nots = string.Concat(Enumerable.Repeat("{\"Fn::Not\":[", 100)) + "{\"Ref\":\"Lost\"}" + string.Concat(Enumerable.Repeat("]}", 100));
        Reason($$$$"""{"Conditions":{"C":{{{{nots}}}}},"X":{"Fn::If":["C",1,2]}}""").ShouldNotBeEmpty();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));

        static string Reason(string text)
            => Should.Throw<DocumentException>(() => Template.Open(JsonFile.Parse(Encoding.UTF8.GetBytes(text), "template.json")).Root.Member("X").Text()).Problem;
    }

    private static JsonPlace Open(string value, params (string Name, string Value)[] given) => Parse(value, given).Root;

    private static Template Parse(string value, params (string Name, string Value)[] given) => Template.Open(
        JsonFile.Parse(Encoding.UTF8.GetBytes(Text.Replace("VALUE", value, StringComparison.Ordinal)), "template.json"),
        TemplateInputs.None with { Values = given.ToDictionary(pair => pair.Name, pair => pair.Value) });

    private static string Flat(JsonPlace root) => TreeWriter.Flatten(root).Find("X")!.Value.Value.GetRawText();
}
