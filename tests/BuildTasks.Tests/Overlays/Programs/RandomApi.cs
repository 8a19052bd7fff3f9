using System.Text;

namespace Sluice.BuildTasks.Tests.Overlays.Programs;

/// <summary>The source of an API that a seed decides on.</summary>
internal sealed class RandomApi
{
    private static readonly string[] Verbs = ["Get", "Post", "Put", "Delete"];

    public RandomApi(int seed)
    {
        var random = new Random(seed);
        var functions = random.Next(1, 4);
        var source = new StringBuilder("using System;\nusing Sluice;\n");
        source.Append($"[assembly: RestApi(\"Api{seed % 7}\", Stage = \"{(random.Next(2) == 0 ? "prod" : "dev")}\"{(random.Next(2) == 0 ? ", Description = \"Random.\"" : "")})]\n");
        Option(random, source, "[assembly: StageVariable(\"color\", \"red\")]\n");
        Option(random, source, "[assembly: StackOutput(\"First\", \"${Function0.Arn}\")]\n");
        Option(random, source, "[assembly: UsagePlan(\"partners\", Keys = [\"acme\"])]\n");
        Option(random, source, "[assembly: StageSettings(AccessLog = true, Metrics = true, RateLimit = 10)]\n");
        HasTable = Option(random, source, "[assembly: StackParameter(\"TableName\", Default = \"orders\")]\n[assembly: EnvironmentVariable(\"TABLE\", \"${TableName}\")]\n");
        for (var function = 0; function < functions; function++)
        {
            var settings = random.Next(2) == 0 ? $"(Timeout = {random.Next(1, 29)}, MemorySize = {128 * random.Next(1, 9)})" : "";
            source.Append($"[LambdaFunction{settings}]\npublic sealed class Function{function}\n{{\n");
            for (var operation = random.Next(1, 4); operation > 0; operation--)
            {
                var verb = Verbs[random.Next(Verbs.Length)];
                var body = verb is "Post" or "Put" ? ", [FromBody] Thing thing" : "";
                source.Append($"    [Http{verb}(\"/f{function}/o{operation}/{{id}}\")]\n    public string Operation{function}{operation}([FromPath] string id{body}) => id;\n\n");
            }

            source.Append("}\n");
            Functions.Add($"Function{function}");
        }

        Option(random, source, "public interface IJobs\n{\n    [HttpPost(\"/jobs\"), SqsSendMessage(\"jobs\"), Returns(202)]\n    void Add([FromBody] Thing thing);\n}\n");
        Source = source.Append("public sealed record Thing(string Name, int Count);\n").ToString();
        IsPlain = random.Next(4) == 0;
    }

    public string Source { get; }

    public bool IsPlain { get; }

    public bool HasTable { get; }

    public List<string> Functions { get; } = [];

    public IReadOnlyDictionary<string, string> Files() => BuiltApi.Files(Source, ("SluiceTemplate", IsPlain ? "CloudFormation" : "Sam"));

    private static bool Option(Random random, StringBuilder source, string text)
    {
        var isTaken = random.Next(2) == 0;
        source.Append(isTaken ? text : "");
        return isTaken;
    }
}
