using System.Text.Json.Nodes;
using Amazon.CDK;
using Constructs;
using Sluice.Cdk.References;

namespace Sluice.Cdk.Resources;

/// <summary>
/// Makes the resources of a template. Each is made when something first refers to it, so what it refers to exists already: CloudFormation allows
/// no circles.
/// </summary>
internal sealed class StackBuild : ITargets
{
    private readonly ApiTemplate _template;
    private readonly ResourceFactory _factory;
    private readonly TemplateParameters _parameters;
    private readonly Conditions _conditions;
    private readonly StackSections _sections;
    private readonly string? _prefix;
    private readonly Dictionary<string, CfnResource?> _resources = [];
    private readonly Dictionary<string, string> _ids = [];
    private readonly List<string> _open = [];

    public StackBuild(Construct scope, ApiTemplate template, ResourceFactory factory, IDictionary<string, string>? parameters, string? prefix)
    {
        _template = template;
        _factory = factory;
        _prefix = prefix;
        Values = new Rewriter(this);
        _parameters = new TemplateParameters(scope, template.Template[nameof(Parameters)] as JsonObject, parameters, Values);
        _conditions = new Conditions(scope, template.Template["Conditions"] as JsonObject, Values);
        _sections = new StackSections(scope, template.Template, Values);
    }

    public Rewriter Values { get; }

    public IReadOnlyDictionary<string, CfnParameter> Parameters => _parameters.Made;

    /// <summary>The resources that the stack has, by their ids in the template.</summary>
    public IEnumerable<KeyValuePair<string, CfnResource>> Resources =>
        _resources.Where(resource => resource.Value is not null).Select(resource => KeyValuePair.Create(resource.Key, resource.Value!));

    /// <summary>Makes everything, and returns the outputs.</summary>
    public Dictionary<string, CfnOutput> Run()
    {
        foreach (var (id, _) in _template.Resources)
        {
            Resource(id);
        }

        return _sections.Outputs(_conditions);
    }

    /// <summary>Returns the resource, or null if its condition is false.</summary>
    /// <exception cref="SluiceApiException">The template has no such resource, or it waits for itself.</exception>
    public CfnResource? Resource(string id)
    {
        if (_resources.TryGetValue(id, out var known))
        {
            return known;
        }

        if (_template.Resources[id] is not JsonObject resource)
        {
            throw new SluiceApiException($"template.json: {Place()} refers to '{id}', which the template does not have.");
        }

        if (_open.Contains(id))
        {
            throw new SluiceApiException($"template.json: these resources wait for each other: "
                + $"{string.Join(" → ", _open.SkipWhile(other => other != id))} → {id}.");
        }

        _open.Add(id);
        var made = Make(id, resource);
        _open.RemoveAt(_open.Count - 1);
        return _resources[id] = made;
    }

    public object Reference(string name) =>
        name.StartsWith("AWS::", StringComparison.Ordinal)
            ? name == "AWS::StackName" && _prefix is not null ? _prefix
            : new Dictionary<string, object> { ["Ref"] = name }
        : _parameters.Has(name) ? _parameters.Reference(name)
        : new Dictionary<string, object> { ["Ref"] = Id(Published(name)) };

    public object Attribute(string name, object attribute) =>
        new Dictionary<string, object> { ["Fn::GetAtt"] = new[] { Id(Published(name)), attribute } };

    public SubPart InText(string name)
    {
        if (name.StartsWith("AWS::", StringComparison.Ordinal))
        {
            return name != "AWS::StackName" || _prefix is null ? new SubPart(Name: name)
                : Token.IsUnresolved(_prefix) ? new SubPart(Value: _prefix) : new SubPart(Text: _prefix);
        }

        if (_parameters.Has(name))
        {
            return _parameters.InText(name);
        }

        var resource = Published(name);
        return _template.Resources.ContainsKey(resource) || resource.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot)
            ? new SubPart(Name: Id(resource))
            : new SubPart(Name: Id(resource[..dot]) + resource[dot..]);
    }

    public string Mapping(string name) => _sections.Mapping(name);

    public object Condition(string name) => _conditions.Of(name) is CfnCondition condition ? condition.LogicalId : _conditions.Of(name);

    private CfnResource? Make(string id, JsonObject resource)
    {
        var condition = Rewriter.Text(resource["Condition"]) is { } name ? _conditions.Of(name) : true;
        if (condition is false)
        {
            return null;
        }

        var dependencies = (resource["DependsOn"] is JsonArray several ? several.ToList() : [resource["DependsOn"]])
            .Select(Rewriter.Text).OfType<string>().Select(Resource).OfType<CfnResource>().ToList();
        var made = _factory.Make(id, resource, this);
        ResourceAttributes.Set(made, resource, Values);
        if (condition is CfnCondition open)
        {
            made.CfnOptions.Condition = open;
        }

        dependencies.ForEach(made.AddDependency);
        return made;
    }

    // SAM gives the version and the alias that it makes these names.
    private string Published(string name)
    {
        if (name.EndsWith(".Version", StringComparison.Ordinal)
            && _template.Resources.ContainsKey(name.Replace(".Version", "Version", StringComparison.Ordinal)))
        {
            return name.Replace(".Version", "Version", StringComparison.Ordinal);
        }

        var alias = name.EndsWith(".Alias", StringComparison.Ordinal) ? name[..^".Alias".Length] + "Alias" : null;
        return alias is null ? name
            : _template.Resources.FirstOrDefault(resource => resource.Key.StartsWith(alias, StringComparison.Ordinal)
                && ApiTemplate.Type(resource.Value) == "AWS::Lambda::Alias").Key ?? name;
    }

    private string Id(string name)
    {
        if (!_ids.TryGetValue(name, out var id))
        {
            _ids[name] = id = Resource(name)?.LogicalId
                ?? throw new SluiceApiException($"template.json: {Place()} refers to '{name}', whose condition is false for the given parameters.");
        }

        return id;
    }

    private string Place() => _open.Count == 0 ? "an output" : $"the resource '{_open[^1]}'";
}
