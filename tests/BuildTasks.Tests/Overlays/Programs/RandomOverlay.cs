using System.Text;

namespace Sluice.BuildTasks.Tests.Overlays.Programs;

/// <summary>An overlay in YAML that a seed decides on: a few changes that are right, and in two of three overlays a mistake as people make them.</summary>
internal sealed class RandomOverlay
{
    private readonly Random _random;
    private readonly RandomApi _api;
    private readonly List<string[]> _changes = [];
    private readonly HashSet<string> _made = [];

    private RandomOverlay(RandomApi api, int seed) => (_api, _random) = (api, new Random(seed));

    public static string Text(RandomApi api, int seed)
    {
        var overlay = new RandomOverlay(api, seed);
        for (var changes = overlay._random.Next(1, 6); changes > 0; changes--)
        {
            overlay.Change();
        }

        return overlay.Print(overlay._random.Next(3) > 0);
    }

    private string Function => _api.Functions[_random.Next(_api.Functions.Count)];

    private string Dead => _api.IsPlain ? "DeadLetterConfig" : "DeadLetterQueue";

    // Each change is a list of lines "path/to/member: value", which are merged into one tree.
    private void Change()
    {
        var f = $"Resources/{Function}/Properties";
        switch (_random.Next(30))
        {
            case 0:
                Add($"{f}/Timeout: {_random.Next(1, 29)}");
                break;
            case 1:
                Add($"{f}/MemorySize: {Parameter("Memory", "Number", "512")}");
                break;
            case 2:
                Queue();
                Add(_api.IsPlain ? $"{f}/{Dead}/TargetArn: !GetAtt Queue.Arn" : $"{f}/{Dead}/Type: SQS", _api.IsPlain ? "" : $"{f}/{Dead}/TargetArn: !GetAtt Queue.Arn");
                break;
            case 3:
                Add($"{f}/Environment/Variables/QUEUE: {(Queue() ? "!Ref Queue" : "none")}");
                break;
            case 4:
                Add($"{f}/Environment/Variables/STAGE: !Sub '${{AWS::StackName}}-{Sub()}'");
                break;
            case 5:
                Add($"{f}/EphemeralStorage/Size: 1024", $"{f}/ReservedConcurrentExecutions: {_random.Next(1, 9)}");
                break;
            case 6:
                Add($"{f}/Description: !Join [ '-', [ a, {Parameter("Environment", "String", "dev")} ] ]");
                break;
            case 7:
                Condition();
                Add($"{f}/Description: !If [ IsProd, production, !Ref AWS::NoValue ]");
                break;
            case 8:
                Add("Mappings/Sizes/dev/Memory: 256", "Mappings/Sizes/prod/Memory: 1024", $"{f}/MemorySize: !FindInMap [ Sizes, {Parameter("Environment", "String", "dev")}, Memory ]");
                break;
            case 9:
                Add($"Resources/{Function}LogGroup/Properties/RetentionInDays: 14", $"Resources/{Function}LogGroup/DeletionPolicy: Retain");
                break;
            case 10:
                Add("Resources/RestApiStage/Properties/Variables/color: blue", "Resources/RestApiStage/Properties/TracingEnabled: true");
                break;
            case 11:
                Add("Resources/RestApiStage/Properties/Description: !Sub 'Deployment ${RestApiDeployment}'");
                break;
            case 12:
                Add("Resources/RestApi/Properties/Tags: [ { Key: team, Value: shop } ]", "Resources/RestApi/Properties/MinimumCompressionSize: 1024");
                break;
            case 13:
                Add("Resources/RestApi/Properties/Body/info/version: '2.0'");
                break;
            case 14:
                Add("Resources/RestApi/Properties/Body/x-amazon-apigateway-api-key-source: HEADER");
                break;
            case 15:
                Queue();
                Condition();
                Add("Resources/Queue/Condition: IsProd", "Resources/Queue/DeletionPolicy: Retain", "Resources/Queue/UpdateReplacePolicy: Retain");
                break;
            case 16:
                Alarm();
                break;
            case 17:
                Add("Outputs/Extra/Value: " + (Queue() ? "!GetAtt Queue.QueueName" : "none"), "Outputs/Extra/Description: extra");
                break;
            case 18:
                Add($"Outputs/Function/Value: !GetAtt {Function}.Arn", "Outputs/Function/Export/Name: !Sub '${AWS::StackName}-f'");
                break;
            case 19:
                Add($"Outputs/Role/Value: !GetAtt {Function}Role.Arn");
                break;
            case 20:
                Add("Metadata/Owner/Team: shop", "Description: Another one");
                break;
            case 21:
                Parameter("Environment", "String", "dev");
                Add("Rules/R/Assertions: [ { Assert: !Contains [ [ dev, prod ], !Ref Environment ], AssertDescription: known } ]");
                break;
            case 22:
                Add(_api.IsPlain ? "Description: plain" : "Globals/Function/Tags/team: shop");
                break;
            case 23:
                Add("Transform: AWS::LanguageExtensions");
                break;
            case 24:
                Add(_api.HasTable ? "Parameters/TableName/MinLength: 3" : "Outputs/RestApiId: null");
                break;
            case 25:
                Add($"Resources/{Function}/DependsOn: {(Queue() ? "Queue" : "[ RestApi ]")}".Replace("[ RestApi ]", "[]", StringComparison.Ordinal));
                break;
            case 26:
                Add("Outputs/InvokeUrl: null");
                break;
            case 27:
                Add($"Resources/{Function}/Metadata/Note: text", "Resources/RestApiDeployment/Metadata/Note: text");
                break;
            case 28:
                Add("Resources/Topic/Type: AWS::SNS::Topic", "Resources/Topic/Properties/DisplayName: !Ref AWS::StackName");
                break;
            default:
                Add($"{f}/Tags: {(_api.IsPlain ? "[ { Key: a, Value: b } ]" : "{ a: b }")}");
                break;
        }
    }

    private bool Queue()
    {
        Add("Resources/Queue/Type: AWS::SQS::Queue", "Resources/Queue/Properties/DelaySeconds: 5");
        return true;
    }

    private string Parameter(string name, string type, string value)
    {
        Add($"Parameters/{name}/Type: {type}", $"Parameters/{name}/Default: {value}");
        if (name == "Environment")
        {
            Add("Parameters/Environment/AllowedValues: [ dev, prod ]");
        }

        return "!Ref " + name;
    }

    private void Condition()
    {
        Add($"Conditions/IsProd: !Equals [ {Parameter("Environment", "String", "dev")}, prod ]");
        if (_random.Next(2) == 0)
        {
            Add("Conditions/IsDev: !Not [ !Condition IsProd ]", "Conditions/Any: !Or [ !Condition IsDev, !Condition IsProd ]");
        }
    }

    private void Alarm() => Add(
        "Resources/Errors/Type: AWS::CloudWatch::Alarm",
        "Resources/Errors/Properties/Namespace: AWS/Lambda",
        "Resources/Errors/Properties/MetricName: Errors",
        $"Resources/Errors/Properties/Dimensions: [ {{ Name: FunctionName, Value: !Ref {Function} }} ]",
        "Resources/Errors/Properties/Statistic: Sum",
        "Resources/Errors/Properties/Period: 60",
        "Resources/Errors/Properties/EvaluationPeriods: 1",
        "Resources/Errors/Properties/Threshold: 1",
        "Resources/Errors/Properties/ComparisonOperator: GreaterThanOrEqualToThreshold");

    private string Sub()
    {
        Parameter("Environment", "String", "dev");
        return "${Environment}";
    }

    private void Add(params string[] lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (_made.Add(line[..colon]))
            {
                _changes.Add([.. line[..colon].Split('/'), line[(colon + 2)..]]);
            }
        }
    }

    private string Print(bool isDamaged)
    {
        if (isDamaged)
        {
            Damage();
        }

        var text = new StringBuilder();
        Print(text, _changes, 0);
        return text.ToString();
    }

    private void Damage()
    {
        var change = _changes[_random.Next(_changes.Count)];
        switch (_random.Next(6))
        {
            case 0:
                // The name of a section, an entry or an attribute.
                var at = _random.Next(Math.Min(3, change.Length - 1));
                change[at] = Misspell(change[at]);
                break;
            case 1 when change.Length > 4 && change[2] == "Properties":
                change[3] = change[3] == "Body" ? change[3] : Misspell(change[3]);
                break;
            case 2:
                change[^1] = "null";
                break;
            case 3:
                Removal();
                break;
            case 4:
                var reference = _changes.Find(one => one[^1].Contains("!Ref ", StringComparison.Ordinal) || one[^1].Contains("!GetAtt ", StringComparison.Ordinal));
                if (reference is not null)
                {
                    var space = reference[^1].IndexOf(reference[^1].Contains("!Ref ", StringComparison.Ordinal) ? "!Ref " : "!GetAtt ", StringComparison.Ordinal) + 6;
                    reference[^1] = reference[^1].Insert(Math.Min(space + 2, reference[^1].Length), "x");
                }

                break;
            default:
                change[^1] = _random.Next(2) == 0 ? "[ a" : "{ a: &b c }";
                break;
        }
    }

    private void Removal()
    {
        string[] candidates =
        [
            "Resources/RestApi", "Resources/RestApiStage", "Resources/RestApiDeployment", $"Resources/{Function}", $"Resources/{Function}LogGroup", "Resources/IntegrationRole",
            "Resources/UsagePlanpartners", "Resources/UsagePlanpartnersacme", "Resources/ApiKeyacme", "Resources/AccessLog", "Parameters", "Outputs", "Outputs/First", "Parameters/TableName",
            "Resources/RestApi/Properties", "Resources/RestApi/Properties/Name", "Resources/RestApi/Properties/Mode", "Resources/RestApiStage/Properties/StageName",
            $"Resources/{Function}/Properties/Handler", $"Resources/{Function}/Properties/Environment", $"Resources/{Function}/Type", "Resources/RestApiStage/Properties/Variables", "Transform",
        ];
        var path = candidates[_random.Next(candidates.Length)];
        _changes.RemoveAll(change => string.Join('/', change[..^1]).StartsWith(path, StringComparison.Ordinal));
        _changes.RemoveAll(change => path.StartsWith(string.Join('/', change[..^1]) + "/", StringComparison.Ordinal));
        _changes.Add([.. path.Split('/'), "null"]);
    }

    private string Misspell(string name)
    {
        var at = _random.Next(name.Length);
        return _random.Next(3) switch
        {
            0 when name.Length > 3 => name.Remove(at, 1),
            1 => name.Insert(at, "x"),
            _ => name[..at] + "q" + name[(at + 1)..],
        };
    }

    private static void Print(StringBuilder text, IEnumerable<string[]> changes, int depth)
    {
        foreach (var group in changes.GroupBy(change => change[depth]))
        {
            var name = group.Key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? group.Key : $"'{group.Key}'";
            var leaf = group.FirstOrDefault(change => change.Length == depth + 2);
            text.Append(' ', depth * 2).Append(name).Append(leaf is null ? ":\n" : $": {leaf[^1]}\n");
            if (leaf is null)
            {
                Print(text, group, depth + 1);
            }
        }
    }
}
