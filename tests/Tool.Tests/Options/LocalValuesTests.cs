using System.CommandLine;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.LocalValues;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Commands;
using Sluice.Tool.Options;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Options;

/// <summary><c>--environment</c>, <c>--local</c> and <c>sluice.local.json</c>.</summary>
public sealed class LocalValuesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public LocalValuesTests()
    {
        File.WriteAllText(Path.Combine(_folder, "openapi.json"), TestApi.Document(TestApi.MockPath("/a")));
        File.WriteAllText(Path.Combine(_folder, "template.json"), """
            {"Parameters":{"Env":{"Type":"String"}},"Resources":{
            "Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":{"Ref":"Env"},"Variables":{"secret":"{{resolve:secretsmanager:db:SecretString:password}}"}}},
            "Orders":{"Type":"AWS::Serverless::Function","Properties":{"Handler":"H"}}}}
            """);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_variable_is_for_all_functions_or_for_the_one_before_the_dot()
        => EnvironmentOption.Read(Parse("--environment", "TABLE=a=b", "--environment", "Orders.TABLE=c"))
            .Select(variable => (variable.Function, variable.Name, variable.Value)).ShouldBe([(null, "TABLE", "a=b"), ("Orders", "TABLE", "c")]);

    [Theory]
    [InlineData("TABLE", "is not of the form name=value")]
    [InlineData("Orders.=x", "names no variable")]
    [InlineData(".=x", "names no variable")]
    [InlineData(".TABLE=x", "names no function before the dot")]
    [InlineData("=x", "is not of the form name=value")]
    [InlineData("AWS_LAMBDA_RUNTIME_API=x", "the gateway itself sets 'AWS_LAMBDA_RUNTIME_API'")]
    public void What_is_no_variable_is_refused(string value, string message)
        => Should.Throw<DocumentException>(() => EnvironmentOption.Read(Parse("--environment", value))).Message.ShouldContain(message);

    [Theory]
    [InlineData("--stage-variable", "a b=c", "sluice: --stage-variable: 'a b' is not the name of a stage variable, which has letters, digits and '_'. Correct the name.")]
    [InlineData("--stage-variable", "a-b=c", "sluice: --stage-variable: 'a-b' is not the name of a stage variable, which has letters, digits and '_'. Correct the name.")]
    [InlineData("--stage-variable", "=c", "sluice: --stage-variable: '=c' is not of the form name=value. Write the name, '=' and the value, such as --stage-variable id=7.")]
    [InlineData("--parameter", "=c", "sluice: --parameter: '=c' is not of the form name=value. Write the name, '=' and the value, such as --parameter id=7.")]
    public void A_name_that_no_value_can_have_is_refused_by_its_option(string option, string value, string message)
        => Should.Throw<DocumentException>(() => Read("--local", "none", option, value)).Message.ShouldBe(message);

    [Fact]
    public void A_stage_that_no_address_can_have_is_refused()
    {
        File.Delete(Path.Combine(_folder, "template.json"));

        Should.Throw<DocumentException>(() => Start("--stage", "a/b")).Message
            .ShouldBe("sluice: --stage: 'a/b' is not the name of a stage, which has 1 to 128 letters (a to z), digits, '-' and '_'. Correct the name.");
    }

    [Fact]
    public async Task A_reference_to_a_secret_takes_its_value_from_the_file()
    {
        Write("""{ "parameters": { "Env": "dev", "{{resolve:secretsmanager:db:SecretString:password}}": "open" } }""");

        await using var stage = Start();

        stage.Gateway.Stage.Name.ShouldBe("dev");
        stage.Gateway.Stage.Variables["secret"].ShouldBe("open");
    }

    [Fact]
    public void A_reference_without_a_value_is_named_at_the_start()
    {
        Write("""{ "parameters": { "Env": "dev" } }""");

        Should.Throw<DocumentException>(() => Start()).Message.ShouldContain("only AWS knows the value of the stage variable 'secret'");
    }

    [Fact]
    public async Task The_command_line_wins_over_the_file()
    {
        Write("""{ "parameters": { "Env": "file" }, "stageVariables": { "secret": "file" } }""");

        await using var stage = Start("--parameter", "Env=line");

        stage.Gateway.Stage.Name.ShouldBe("line");
        stage.Gateway.Stage.Variables["secret"].ShouldBe("file");
    }

    [Fact]
    public void Another_file_or_none_can_be_named()
    {
        Write("""{ "parameters": { "Env": "file" } }""");
        File.WriteAllText(Path.Combine(_folder, "other.json"), """{ "parameters": { "Env": "other" } }""");

        Read("--local", Path.Combine(_folder, "other.json")).Inputs.Values["Env"].ShouldBe("other");
        Read("--local", "none").Inputs.Values.ShouldBeEmpty();
        Should.Throw<DocumentException>(() => Read("--local", "absent.json")).Message.ShouldContain("there is no file 'absent.json'");
    }

    [Fact]
    public void An_address_for_a_service_that_the_API_does_not_call_is_reported_in_the_file()
    {
        Write("{ \"parameters\": { \"Env\": \"dev\" },\n  \"endpoints\": { \"sqs\": \"http://127.0.0.1:1\" } }");

        Should.Throw<DocumentException>(() => Start()).Message
            .ShouldBe("sluice.local.json(2,18): $.endpoints.sqs: the API calls no service of AWS other than Lambda, so 'sqs' has no effect. Leave it out.");
    }

    [Fact]
    public async Task A_variable_that_the_shell_sets_too_is_named()
    {
        var (name, value) = ("PATH", Environment.GetEnvironmentVariable("PATH"));
        Write($$"""{ "parameters": { "Env": "dev" }, "stageVariables": { "secret": "x" }, "environment": { "{{name}}": "mine" } }""");

        await using (var stage = Start())
        {
            stage.Warnings.ShouldBe([$"The shell sets the environment variable {name}, so its value in sluice.local.json does not count. To use it, unset {name} in the shell."]);
        }

        await using (var stage = Start("--environment", $"{name}=line"))
        {
            stage.Warnings.ShouldBeEmpty();
        }

        Environment.GetEnvironmentVariable(name).ShouldBe(value);
    }

    [Fact]
    public async Task The_schema_is_printed()
        => (await SluiceProcess.RunAsync("schema")).ShouldBe(new(0, LocalSchema.Read(), ""));

    private static ParseResult Parse(params string[] arguments) => SluiceCommand.Create().Parse(["start", .. arguments]);

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder, LocalFile.Name), text);

    private GatewayOptions Read(params string[] arguments) => DeployOptions.Read(Parse(["--deploy", _folder, "--code", _folder, .. arguments]));

    private DeployedStage Start(params string[] arguments)
    {
        var options = Read(arguments);
        return new(options, EndpointOption.ReadApi(options), new FunctionJournal());
    }
}
