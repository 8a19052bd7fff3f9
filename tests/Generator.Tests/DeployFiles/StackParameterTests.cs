using System.Text.Json.Nodes;
using Sluice.Generator.Tests.DeployFiles.Settings;

namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>Settings whose values are stack parameters, in both templates.</summary>
public sealed class StackParameterTests
{
    private const string Switch = "StackParameter(\"On\", Default = \"false\", AllowedValues = new[] { \"true\", \"false\" })";

    [Fact]
    public void A_parameter_has_all_that_its_attribute_says()
    {
        var parameters = Template(
            """
            [assembly: RestApi("A")]
            [assembly: StackParameter("Rate", Type = "Number", Default = "5", MinValue = 0.5, MaxValue = 10, Description = "The rate", ConstraintDescription = "0.5 to 10")]
            [assembly: StackParameter("Secret", NoEcho = true, MinLength = 8, MaxLength = 64)]
            [assembly: StackParameter("Level", Default = "ERROR", AllowedValues = new[] { "OFF", "ERROR" }, AllowedPattern = "[A-Z]+")]
            """ + Function(""))["Parameters"]!;

        parameters["Rate"]!.ToJsonString().ShouldBe(
            """{"Type":"Number","Description":"The rate","Default":"5","ConstraintDescription":"0.5 to 10","MinValue":0.5,"MaxValue":10}""");
        parameters["Secret"]!.ToJsonString().ShouldBe("""{"Type":"String","NoEcho":true,"MinLength":8,"MaxLength":64}""");
        parameters["Level"]!.ToJsonString().ShouldBe("""{"Type":"String","Default":"ERROR","AllowedValues":["OFF","ERROR"],"AllowedPattern":"[A-Z]\u002B"}""");
    }

    [Fact]
    public void A_number_is_a_reference_to_its_parameter() =>
        Template("[assembly: RestApi(\"A\"), StackParameter(\"Memory\", Default = \"512\")]" + Function("MemorySize = 256, Parameters = new[] { \"MemorySize=Memory\" }"))
            ["Resources"]!["F"]!["Properties"]!["MemorySize"]!.ToJsonString().ShouldBe("""{"Ref":"Memory"}""");

    [Theory]
    [InlineData("Default = \"1024\"", 1024)]
    [InlineData("", 256)]
    [InlineData("Type = \"AWS::SSM::Parameter::Value<String>\", Default = \"/orders/memory\"", 256)]
    public void Checks_use_the_default_of_the_parameter_or_else_the_constant(string parameter, int value)
    {
        var function = Everything.Model($"[assembly: RestApi(\"A\"), StackParameter(\"Memory\"{(parameter.Length > 0 ? ", " : "")}{parameter})]" + Function("MemorySize = 256, Parameters = new[] { \"MemorySize=Memory\" }"))
            .Functions.Items.Single();

        function.MemorySize.ShouldBe(new(value, "Memory"));
    }

    [Fact]
    public void A_switch_decides_about_a_property_by_a_condition_that_is_written_once()
    {
        var template = Template($"[assembly: RestApi(\"A\"), {Switch}]" + Function("Parameters = new[] { \"Tracing=On\" }")
            + "\n[LambdaFunction(Parameters = new[] { \"Tracing=On\" })] public sealed class G { [HttpGet(\"/g\")] public string Get() => \"\"; }");

        template["Conditions"]!.ToJsonString().ShouldBe("""{"OnIsTrue":{"Fn::Equals":[{"Ref":"On"},"true"]}}""");
        template["Resources"]!["F"]!["Properties"]!["Tracing"]!.ToJsonString().ShouldBe("""{"Fn::If":["OnIsTrue","Active",{"Ref":"AWS::NoValue"}]}""");
        template["Resources"]!["G"]!["Properties"]!["Tracing"]!.ToJsonString().ShouldBe("""{"Fn::If":["OnIsTrue","Active",{"Ref":"AWS::NoValue"}]}""");
    }

    [Fact]
    public void A_plain_template_has_the_same_condition_for_the_property_and_the_policy()
    {
        var template = Template($"[assembly: RestApi(\"A\"), {Switch}]" + Function("Parameters = new[] { \"Tracing=On\" }"), isPlain: true);

        template["Resources"]!["F"]!["Properties"]!["TracingConfig"]!.ToJsonString().ShouldBe("""{"Fn::If":["OnIsTrue",{"Mode":"Active"},{"Ref":"AWS::NoValue"}]}""");
        template["Resources"]!["FRole"]!["Properties"]!["ManagedPolicyArns"]![1]!.ToJsonString()
            .ShouldBe("""{"Fn::If":["OnIsTrue",{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/AWSXrayWriteOnlyAccess"},{"Ref":"AWS::NoValue"}]}""");
    }

    [Fact]
    public void A_template_without_parameters_has_no_conditions()
    {
        var template = Template("[assembly: RestApi(\"A\")]" + Function("Tracing = true"));

        template["Conditions"].ShouldBeNull();
        ((string)template["Resources"]!["F"]!["Properties"]!["Tracing"]!).ShouldBe("Active");
    }

    internal static JsonNode Template(string source, bool isPlain = false) => JsonNode.Parse(File(source, "template.json", isPlain))!;

    internal static string File(string source, string path, bool isPlain = false) =>
        Everything.File(Everything.Model(source, isPlain ? "CloudFormation" : "Sam"), path);

    internal static string Function(string settings) => $"\n[LambdaFunction({settings})] public sealed class F {{ [HttpGet(\"/\")] public string Get() => \"\"; }}";
}
