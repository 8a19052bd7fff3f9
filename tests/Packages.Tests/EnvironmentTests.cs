using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.DeployFiles.Tests.Support;
using YamlDotNet.Serialization;

namespace Sluice.Packages.Tests;

/// <summary>What a new project brings for its environments: the configuration of SAM and of Amazon's tools for .NET, and a workflow.</summary>
public sealed partial class EnvironmentTests(PackageFeed feed)
{
    [Theory]
    [InlineData("env/Notes", "Notes")]
    [InlineData("env/My Api_2.Maß", "My-Api-2-Ma")]
    [InlineData("env/2nd", "api-2nd")]
    public void A_new_project_has_a_stack_for_each_environment_and_no_workflow_unless_asked_for(string folder, string stack)
    {
        var project = feed.NewProject(folder);

        var environments = SamConfig(project);
        environments.Select(e => e.Key).ShouldBe(["dev", "prod"]);
        foreach (var (name, options) in environments)
        {
            ((string)options!["stack_name"]!).ShouldBe($"{stack}-{name}");
            StackName().IsMatch((string)options["stack_name"]!).ShouldBeTrue();
        }

        Directory.Exists(Path.Combine(project, ".github")).ShouldBeFalse();
        Directory.GetFiles(project).ShouldAllBe(file => !File.ReadAllText(file).Contains("SLUICE_", StringComparison.Ordinal));
    }

    [Fact]
    public void The_workflow_builds_and_tests_once_and_deploys_the_same_files_to_each_environment()
    {
        feed.UseMachinePackages("ci");
        var project = feed.NewProject("ci/Notes", "--ci", "github");
        feed.Run(project, "dotnet", "new", "sluice-tests", "--output", "tests", "--name", "Notes.Tests", "--api", "../Notes.csproj", "--no-restore");
        var workflow = Yaml(Path.Combine(project, ".github", "workflows", "deploy.yml"));
        var jobs = Map(workflow["jobs"]);
        jobs.Keys.ShouldBe(["build", "dev", "prod"]);
        Map(workflow["permissions"])["contents"].ShouldBe("read");
        (Map(jobs["dev"])["needs"], Map(jobs["prod"])["needs"]).ShouldBe(("build", "dev"));
        foreach (var step in jobs.Values.SelectMany(Steps).Where(step => step.ContainsKey("uses")))
        {
            MajorVersion().IsMatch((string)step["uses"]).ShouldBeTrue((string)step["uses"]);
        }

        foreach (var step in Steps(jobs["build"]).Where(step => step.ContainsKey("run")))
        {
            // A step of the workflow is skipped without tests, and here there are some.
            step.GetValueOrDefault("if", "hashFiles('tests/*.csproj') != ''").ShouldBe("hashFiles('tests/*.csproj') != ''");
            var words = ((string)step["run"]).Split(' ');
            words[0].ShouldBe("dotnet");
            var output = feed.Run(project, words[0], words[1..]);
            if (words[1] == "test")
            {
                output.ShouldContain("Passed:     3");
            }
        }

        var upload = Steps(jobs["build"]).Single(step => step.ContainsKey("with") && Map(step["with"]).ContainsKey("path"));
        var artifact = Upload(project, ((string)Map(upload["with"])["path"]).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var environments = SamConfig(artifact);
        var lines = new List<string>();
        foreach (var name in new[] { "dev", "prod" })
        {
            var job = Map(jobs[name]);
            (job["environment"], Map(job["permissions"])["id-token"]).ShouldBe((name, "write"));
            Steps(job).Count(step => step.ContainsKey("with") && Map(step["with"]).ContainsKey("role-to-assume")).ShouldBe(1);
            Steps(job).Single(step => step.ContainsKey("run"))["run"].ShouldBe($"sam deploy --config-env {name} --no-progressbar");
            lines.AddRange(Deployment(name, environments[name]!));
        }

        var account = AwsCommand.Run(artifact, lines);

        account.Runs.ShouldAllBe(run => run.ExitCode == 0, string.Join('\n', account.Runs.Select(run => run.Output)));
        account.Stacks.Select(stack => (stack.Key, stack.Value.Status)).Order().ShouldBe([("Notes-dev", "CREATE_COMPLETE"), ("Notes-prod", "CREATE_COMPLETE")]);
        foreach (var (name, options) in environments)
        {
            account.Received.Single(set => set.Stack == $"Notes-{name}").Parameters.Select(p => $"{p.Key}={p.Value}").Order(StringComparer.Ordinal)
                .ShouldBe(Texts(options!["parameter_overrides"]));
        }
    }

    [Fact]
    public void Amazons_tools_for_dotnet_find_the_template_and_parameters_that_it_has()
    {
        var project = feed.NewProject("env/Tools");
        feed.Run(project, "dotnet", "publish");

        var defaults = JsonNode.Parse(File.ReadAllText(Path.Combine(project, "aws-lambda-tools-defaults.json")))!;
        var template = Path.Combine(project, (string)defaults["template"]!);
        var tools = new LambdaTools(template, "bucket");

        tools.Uploads.Keys.ShouldBe(["Tools.zip"]);
        var parameters = JsonNode.Parse(tools.Sent)!["Parameters"]!.AsObject();
        ((string)defaults["template-parameters"]!).Split(';').Select(p => p.Split('=')[0]).ShouldBe(parameters.Select(p => p.Key));
    }

    /// <summary>What <c>sam deploy</c> does with these options: it uploads the files that the template names, and deploys the result.</summary>
    private static string[] Deployment(string name, JsonNode options) =>
    [
        $"aws cloudformation package --template-file {options["template_file"]} --s3-bucket BUCKET --s3-prefix {options["s3_prefix"]} --use-json --output-template-file {name}.json",
        $"aws cloudformation deploy --template-file {name}.json --stack-name {options["stack_name"]} --s3-bucket BUCKET --s3-prefix {options["s3_prefix"]}"
            + $" --capabilities {string.Join(' ', Texts(options["capabilities"]))} --parameter-overrides {string.Join(' ', Texts(options["parameter_overrides"]))}"
            + $" --tags {string.Join(' ', Texts(options["tags"]))}",
    ];

    /// <summary>Copies what the workflow keeps of a build into an empty folder.</summary>
    private string Upload(string project, IEnumerable<string> paths)
    {
        var artifact = feed.In("ci/artifact");
        foreach (var path in paths.Select(path => path.Trim()))
        {
            var from = Path.Combine(project, path);
            foreach (var file in Directory.Exists(from) ? Directory.GetFiles(from, "*", SearchOption.AllDirectories) : [from])
            {
                var to = Path.Combine(artifact, Path.GetRelativePath(project, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }

        return artifact;
    }

    private static JsonObject SamConfig(string folder)
    {
        var (exitCode, output) = ExternalTool.Python("samconfig.py", "tomllib", Path.Combine(folder, "samconfig.toml"));
        exitCode.ShouldBe(0, output);
        return JsonNode.Parse(output)!.AsObject();
    }

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(item => (string)item!)];

    private static Dictionary<string, object> Yaml(string file) =>
        Map(new DeserializerBuilder().Build().Deserialize<object>(File.ReadAllText(file))!);

    private static Dictionary<string, object> Map(object value) => ((Dictionary<object, object>)value).ToDictionary(pair => (string)pair.Key, pair => pair.Value);

    private static IEnumerable<Dictionary<string, object>> Steps(object job) =>
        ((List<object>)(job as Dictionary<string, object> ?? Map(job))["steps"]).Select(Map);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,127}$")]
    private static partial Regex StackName();

    [GeneratedRegex(@"^[\w-]+/[\w-]+@v[0-9]+$")]
    private static partial Regex MajorVersion();
}
