using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>
/// Opens the templates of nested stacks (<c>AWS::CloudFormation::Stack</c>, <c>AWS::Serverless::Application</c>), each once and only if it is needed.
/// </summary>
internal sealed class NestedStacks(Evaluator evaluator, JsonPlace? resources)
{
    private readonly Dictionary<string, NestedStack> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _opening = new(StringComparer.Ordinal);

    /// <summary>The logical ids of the nested stacks, in the template's order.</summary>
    public IEnumerable<string> Ids => resources is { IsObject: true } all
        ? all.Members().Where(static resource => IsOne(resource.Value)).Select(static resource => resource.Key)
        : [];

    public static bool IsOne(JsonPlace resource)
        => resource.Find("Type")?.KnownText is "AWS::CloudFormation::Stack" or "AWS::Serverless::Application";

    /// <summary>Opens a nested stack.</summary>
    /// <exception cref="DocumentException">Its template cannot be read, or it is nested in itself, or a parameter does not take its value.</exception>
    public NestedStack Open(string logicalId)
    {
        if (_known.TryGetValue(logicalId, out var known))
        {
            return known;
        }

        var resource = resources!.Value.Member(logicalId);
        if (!_opening.Add(logicalId))
        {
            throw resource.Error($"the parameters of the nested stack '{logicalId}' depend on its own outputs.");
        }

        try
        {
            return _known[logicalId] = new(logicalId, resource, FileOf(resource) is var (path, place) ? Read(logicalId, resource, path, place) : null);
        }
        finally
        {
            _opening.Remove(logicalId);
        }
    }

    /// <summary>Returns an output of a nested stack.</summary>
    public Evaluated Output(string logicalId, string name)
    {
        try
        {
            return Open(logicalId).Template?.Output(name)
                ?? Evaluated.Unknown(
                    $"The template of the nested stack '{logicalId}' is not on this machine. {evaluator.Inputs.CureOf($"{logicalId}.Outputs.{name}")}");
        }
        catch (DocumentException problem)
        {
            return Evaluated.Unknown($"The nested stack '{logicalId}' cannot be read: {problem.Message}");
        }
    }

    // The CDK uploads the template and says in its metadata which file it is.
    private (string Path, JsonPlace Place)? FileOf(JsonPlace resource)
    {
        var properties = resource.Find("Properties");
        var place = properties?.Find("TemplateURL") ?? properties?.Find("Location");
        var path = place is { } written && evaluator.Evaluate(written).Text is { } text && IsLocal(text) ? text
            : resource.Find("Metadata")?.Find("aws:asset:path")?.KnownText;
        return path is not null && place is { } at && evaluator.Inputs.ReadFile is not null ? (path, at) : null;
    }

    private static bool IsLocal(string path)
        => !path.StartsWith("s3://", StringComparison.OrdinalIgnoreCase) && !path.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private Template Read(string logicalId, JsonPlace resource, string path, JsonPlace place)
    {
        if (!PlainFile.CanBePath(path))
        {
            throw place.Error("the path of the template is empty or has a NUL character. Name a file.");
        }

        var outer = evaluator.Inputs;
        var nesting = outer.Nesting.Enter(logicalId, path, out var problem);
        if (problem is not null)
        {
            throw place.Error(problem);
        }

        var root = outer.Read(path, place);
        if (root.Find("Resources") is not { IsObject: true })
        {
            throw place.Error($"the file '{path}' is no template: it has no 'Resources'. Correct the path.");
        }

        var folder = Path.GetDirectoryName(path) ?? "";
        var inputs = new TemplateInputs(new Dictionary<string, string>(StringComparer.Ordinal), outer.CureOf($"{logicalId}.{{0}}"))
        {
            ReadFile = inner => outer.ReadFile!(Path.Combine(folder, inner)),
            Assets = outer.Assets,
            Nesting = nesting,
        };
        return Template.Open(root, Pass(logicalId, resource, root, path, inputs));
    }

    private TemplateInputs Pass(string logicalId, JsonPlace resource, JsonPlace root, string path, TemplateInputs inputs)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var places = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        var unknown = new Dictionary<string, string>(StringComparer.Ordinal);
        var passed = resource.Find("Properties")?.Find("Parameters");
        foreach (var (name, value) in passed is { IsPlainObject: true } given ? given.Members() : [])
        {
            if (root.Find("Parameters")?.Find(name) is null)
            {
                throw value.Error(Refusal.ByAws, $"the template '{path}' has no parameter '{name}'. Declare it there, or correct the name.");
            }

            var evaluated = evaluator.Evaluate(value);
            if (evaluated.Reason is { } reason)
            {
                unknown[name] = reason;
            }
            else if (TextOf(evaluated) is { } text)
            {
                values[name] = text;
                places[name] = value;
            }
        }

        var prefix = $"{logicalId}.";
        foreach (var (name, value) in evaluator.Inputs.Values.Where(value => value.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var inner = name[prefix.Length..];
            values[inner] = value;
            unknown.Remove(inner);
            places.Remove(inner);
        }

        return inputs with { Values = values, Places = places, Unknown = unknown };
    }

    private static string? TextOf(Evaluated value) => value.Text
        ?? (value.Place is { Value.ValueKind: JsonValueKind.Array } list ? string.Join(',', list.Items().Select(static item => item.KnownText)) : null);
}
