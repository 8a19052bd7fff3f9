using System.Text.Json;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.LocalValues;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.LocalValues;

/// <summary><c>sluice.local.json</c>: what it may have, and how mistakes in it are reported.</summary>
public sealed class LocalFileReaderTests : IDisposable
{
    private const string Document = """{"openapi":"3.0.1","paths":{}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_part_is_read()
    {
        File.WriteAllText(Path.Combine(_folder, "callers.json"), """{"apiKeys":[{"value":"k"}]}""");

        var file = Read("""
            {
              "$schema": "sluice.local.schema.json",
              "parameters": { "Env": "dev", "Size": 3, "{{resolve:ssm:/host}}": "host", "resolve:secretsmanager:db": "secret" },
              "stageVariables": { "on": true },
              "environment": { "TABLE": "all" },
              "functions": { "Orders": { "environment": { "TABLE": "one" } } },
              "identity": "callers.json",
              "endpoints": { "sqs": "http://127.0.0.1:1", "*": "http://127.0.0.1:2" },
              "options": { "stage": "v1", "port": 5090, "concurrency": 2, "invocationsPerProcess": 3, "trace": true, "quiet": false, "watch": false }
            }
            """);

        file.Parameters.ToDictionary(pair => pair.Key, pair => pair.Value.KnownText).ShouldBe(
            new Dictionary<string, string?> { ["Env"] = "dev", ["Size"] = "3", ["resolve:ssm:/host"] = "host", ["resolve:secretsmanager:db"] = "secret" }, ignoreOrder: true);
        file.StageVariables.ShouldBe(new Dictionary<string, string> { ["on"] = "true" });
        file.Variables.Select(variable => (variable.Function, variable.Name, variable.Value)).ShouldBe([(null, "TABLE", "all"), ("Orders", "TABLE", "one")]);
        file.Identities!.ApiKeys.Keys.ShouldBe(["k"]);
        file.Endpoints.All.ShouldBe(new Uri("http://127.0.0.1:2"));
        file.Endpoints.Own.ShouldBe(new Dictionary<string, Uri> { ["sqs"] = new("http://127.0.0.1:1") });
        file.Options.ShouldBe(new() { Stage = "v1", Port = 5090, Concurrency = 2, InvocationsPerProcess = 3, Trace = true, Quiet = false, Watch = false });
    }

    [Theory]
    [InlineData("{\n  \"parametres\": { } }", "(2,3): $.parametres: 'parametres' is not a part of a file of local values; the parts are parameters, stageVariables, environment, functions, identity, endpoints, options.")]
    [InlineData("{ \"options\": {\n \"prot\": 1 } }", "(2,2): $.options.prot: 'prot' is not an option; the options are stage, port, concurrency, invocationsPerProcess, trace, quiet, watch.")]
    [InlineData("{ \"functions\": { \"F\":\n{ \"timeout\": 1 } } }", "(2,3): $.functions.F.timeout: 'timeout' is not a part of a function; the part is environment.")]
    [InlineData("{ \"parameters\": {\n \"A\": [] } }", "(2,2): $.parameters.A: a value is a text, a number, true or false.")]
    [InlineData("{ \"parameters\": {\n \"A\": \"x\",\n \"{{A}}\": \"y\" } }", "(3,2): $.parameters['{{A}}']: there is another value for 'A'. Remove one of the two.")]
    [InlineData("{\n \"identity\": \"\\u0000\" }", "(2,2): $.identity: the path of a file of identities is empty or has a NUL character. Name a file.")]
    [InlineData("{ \"environment\": {\n \"A\": \"{{resolve:ssm:/a}}\" } }", "(2,2): $.environment.A: this reference is looked up on AWS. Write the value that it has on this machine.")]
    [InlineData("{ \"environment\": {\n \"_HANDLER\": \"x\" } }", "(2,2): $.environment._HANDLER: the gateway itself sets '_HANDLER'. Remove it.")]
    [InlineData("{ \"endpoints\":\n \"ftp://x\" }", ": $.endpoints: 'ftp://x' is not an http or https address. Give one, such as http://127.0.0.1:5000.")]
    [InlineData("{\n \"endpoints\": 5 }", "(2,2): $.endpoints: write an address, or an object with the address of each service, such as { \"sqs\": \"http://127.0.0.1:9324\" }.")]
    [InlineData("{\n \"endpoints\": [ \"http://a\" ] }", "(2,2): $.endpoints: write an address, or an object with the address of each service, such as { \"sqs\": \"http://127.0.0.1:9324\" }.")]
    [InlineData("{ \"endpoints\": {\n \"sqs\": true } }", "(2,2): $.endpoints.sqs: 'true' is not an http or https address. Give one, such as http://127.0.0.1:5000.")]
    [InlineData("{ \"endpoints\": {\n \"*\": \"http://a/?b\" } }", "(2,2): $.endpoints['*']: the address has a query string, which no request would have. Remove it.")]
    [InlineData("{\n \"endpoints\": \"http://me:secret@a\" }", "(2,2): $.endpoints: the address has a user or a password, which no request would have. Remove both.")]
    [InlineData("{\n \"$schema\": 5 }", "(2,2): $['$schema']: the path of the schema is a text. Write it in quotes, or remove it.")]
    [InlineData("{\n \"parameters\": 5 }", "(2,2): $.parameters: an object is expected here, not a number.")]
    [InlineData("{\n \"stageVariables\": [] }", "(2,2): $.stageVariables: an object is expected here, not a list.")]
    [InlineData("{\n \"environment\": \"A=B\" }", "(2,2): $.environment: an object is expected here, not a string.")]
    [InlineData("{\n \"functions\": true }", "(2,2): $.functions: an object is expected here, not true or false.")]
    [InlineData("{ \"functions\": {\n \"F\": 5 } }", "(2,2): $.functions.F: an object is expected here, not a number.")]
    [InlineData("{ \"functions\": { \"F\": {\n \"environment\": 5 } } }", "(2,2): $.functions.F.environment: an object is expected here, not a number.")]
    [InlineData("{\n \"identity\": 5 }", "(2,2): $.identity: write the path of a file of identities, or an object such as { \"apiKeys\": [] }.")]
    [InlineData("{ \"identity\": { \"apiKeys\": [ { \"value\": \"k\",\n \"enable\": false } ] } }", "(2,2): $.identity.apiKeys[0].enable: 'enable' is not a member of an API key; the members are value, id, enabled and plan.")]
    [InlineData("{\n \"options\": [] }", "(2,2): $.options: an object is expected here, not a list.")]
    [InlineData("{ \"options\": {\n \"stage\": \"a/b\" } }", "(2,2): $.options.stage: 'a/b' is not the name of a stage, which has 1 to 128 letters (a to z), digits, '-' and '_'. Correct the name.")]
    [InlineData("{ \"environment\": {\n \"\": \"b\" } }", "(2,2): $.environment['']: the name of an environment variable is empty. Write its name before the value.")]
    [InlineData("{ \"environment\": {\n \"A=B\": \"c\" } }", "(2,2): $.environment['A=B']: 'A=B' is not the name of an environment variable, because a name ends before the first '='. Correct the name.")]
    [InlineData("{ \"functions\": { \"F\": { \"environment\": {\n \"A=B\": \"c\" } } } }", "(2,2): $.functions.F.environment['A=B']: 'A=B' is not the name of an environment variable, because a name ends before the first '='. Correct the name.")]
    [InlineData("{ \"environment\": {\n \"A\": \"b\\u0000c\" } }", "(2,2): $.environment.A: an environment variable has no NUL character in its name or its value. Remove the character.")]
    [InlineData("{ \"stageVariables\": {\n \"\": \"b\" } }", "(2,2): $.stageVariables['']: '' is not the name of a stage variable, which has letters, digits and '_'. Correct the name.")]
    [InlineData("{ \"stageVariables\": {\n \"a-b\": \"c\" } }", "(2,2): $.stageVariables['a-b']: 'a-b' is not the name of a stage variable, which has letters, digits and '_'. Correct the name.")]
    [InlineData("{ \"options\": {\n \"port\": 70000 } }", "(2,2): $.options.port: 70000 is out of range; give a number from 0 to 65535.")]
    [InlineData("{ \"options\": {\n \"trace\": 1 } }", "(2,2): $.options.trace: true or false is expected here, not a number.")]
    [InlineData("{ \"identity\": {\n \"keys\": [] } }", "(2,2): $.identity.keys: 'keys' is not a part of a file of identities; the parts are apiKeys, cognito, iam and policyKeys.")]
    [InlineData("{\n  // no\n}", "(2,3): $: is not JSON here. Correct this place; comments and a comma after the last entry are not allowed.")]
    [InlineData("[]", "(1,1): $: a file of local values is an object with parts such as \"parameters\": { }.")]
    public void A_mistake_is_reported_with_line_and_column(string text, string message)
        => Should.Throw<DocumentException>(() => Read(text)).Message.ShouldEndWith(message);

    [Theory]
    [InlineData("\"Nobody\": \"x\"", "nothing in the template is called 'Nobody', so its value would have no effect. Correct the name. The parameters of the file are Env.")]
    [InlineData("\"AWS::Region\": \"x\"", "'AWS::Region' takes no value. The region is the one of the environment variable AWS_REGION, and the others are fixed.")]
    [InlineData("\"Env\": \"x\"", "the value 'x' that is given for the parameter 'Env' is not among its AllowedValues, which are dev. Give another one.")]
    public void A_value_that_the_template_does_not_take_is_reported_in_the_file(string entry, string problem)
    {
        const string Template = """{"Parameters":{"Env":{"Type":"String","AllowedValues":["dev"]}},"Resources":{}}""";

        var file = Read($"{{ \"parameters\": {{\n  {entry} }} }}");

        Should.Throw<DocumentException>(() => DeployFolder.Read(Parse(Document), Parse(Template), file.AddTo(TemplateInputs.None)))
            .Message.ShouldMatch($@"^sluice\.local\.json\(2,3\): \$\.parameters.*: {System.Text.RegularExpressions.Regex.Escape(problem)}$");
    }

    [Fact]
    public void A_function_that_does_not_exist_is_reported_in_the_file()
    {
        var file = Read("{ \"functions\": {\n \"Nobody\": { \"environment\": { \"A\": \"b\" } } } }");
        var options = new GatewayOptions { DeployFolder = "", CodeFolder = "." }.With(file);

        Should.Throw<DocumentException>(() => new DeployedStage(options, DeployFolder.Read(Parse(Document), null), new FunctionJournal())).Message
            .ShouldBe("sluice.local.json(2,31): $.functions.Nobody.environment.A: there is no function 'Nobody', because the template declares none. Remove the value.");
    }

    [Fact]
    public void What_the_command_line_gives_counts_more_than_the_file()
    {
        var file = Read("""
            { "parameters": { "A": "file", "B": "file" }, "stageVariables": { "a": "file", "b": "file" }, "options": { "stage": "file" },
              "endpoints": { "sqs": "http://file", "sns": "http://file" } }
            """);

        file.AddTo(new(new Dictionary<string, string> { ["A"] = "line" }, "")).Values
            .ShouldBe(new Dictionary<string, string> { ["A"] = "line", ["B"] = "file" }, ignoreOrder: true);
        var options = new GatewayOptions
        {
            DeployFolder = "",
            CodeFolder = "",
            Stage = "line",
            StageVariables = new Dictionary<string, string> { ["a"] = "line" },
            Endpoints = new() { Own = new Dictionary<string, Uri> { ["sqs"] = new("http://line") } },
        }.With(file);
        options.Stage.ShouldBe("line");
        options.StageVariables.ShouldBe(new Dictionary<string, string> { ["a"] = "line", ["b"] = "file" }, ignoreOrder: true);
        options.Endpoints.Own.ShouldBe(new Dictionary<string, Uri> { ["sqs"] = new("http://line"), ["sns"] = new("http://file") }, ignoreOrder: true);
        (options with { Endpoints = new() { All = new("http://all") } }).With(file).Endpoints.Own.ShouldBeEmpty();
    }

    [Fact]
    public void The_file_is_found_beside_the_project_and_not_above_it()
    {
        var deploy = Directory.CreateDirectory(Path.Combine(_folder, "Shop", "bin", "Debug", "net10.0", "deploy")).FullName;
        File.WriteAllText(Path.Combine(_folder, LocalFile.Name), "{}");
        File.WriteAllText(Path.Combine(_folder, "Shop", "Shop.csproj"), "<Project />");
        LocalFileSearch.OfProject(deploy).ShouldBeNull();

        var beside = Path.Combine(_folder, "Shop", LocalFile.Name);
        File.WriteAllText(beside, "{}");
        LocalFileSearch.OfProject(deploy).ShouldBe(beside);
    }

    [Fact]
    public void The_file_of_a_served_file_is_beside_it_or_beside_cdk_out()
    {
        var output = Directory.CreateDirectory(Path.Combine(_folder, "cdk.out")).FullName;
        LocalFileSearch.OfFile(Path.Combine(output, "shop.template.json")).ShouldBeNull();
        var beside = Path.Combine(_folder, LocalFile.Name);
        File.WriteAllText(beside, "{}");
        LocalFileSearch.OfFile(Path.Combine(output, "shop.template.json")).ShouldBe(beside);
        LocalFileSearch.OfFile(Path.Combine(_folder, "api.yaml")).ShouldBe(beside);
    }

    [Fact]
    public void The_schema_has_the_parts_and_options_that_are_read()
    {
        using var schema = JsonDocument.Parse(LocalSchema.Read());
        var parts = schema.RootElement.GetProperty("properties");

        Names(parts).ShouldBe(Known("{\"x\":1}").Append("$schema"), ignoreOrder: true);
        Names(parts.GetProperty("options").GetProperty("properties")).ShouldBe(Known("{\"options\":{\"x\":1}}"), ignoreOrder: true);
        static IEnumerable<string> Names(JsonElement place) => place.EnumerateObject().Select(member => member.Name);
    }

    // The message about an unknown name lists the known ones.
    private string[] Known(string text)
        => Should.Throw<DocumentException>(() => Read(text)).Problem.Split(" are ")[1].TrimEnd('.').Split(", ");

    private static JsonPlace Parse(string text) => JsonFile.Parse(System.Text.Encoding.UTF8.GetBytes(text), "template.json");

    private LocalFile Read(string text)
    {
        var path = Path.Combine(_folder, LocalFile.Name);
        File.WriteAllText(path, text);
        return LocalFileReader.Read(path);
    }
}
