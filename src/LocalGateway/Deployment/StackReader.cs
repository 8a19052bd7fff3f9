using System.Collections.Frozen;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Documents;
using Sluice.LocalGateway.Documents.Json;

namespace Sluice.LocalGateway.Deployment;

/// <summary>Reads what this machine needs of <c>template.json</c>: the functions and the stage.</summary>
internal sealed class StackReader
{
    private readonly JsonPlace _root;
    private readonly IntrinsicReader _values;
    private readonly List<string> _warnings = [];

    private StackReader(JsonPlace root)
    {
        _root = root;
        _values = new(root);
    }

    /// <exception cref="DocumentException">The template cannot be served.</exception>
    public static Stack Read(JsonPlace root)
    {
        var reader = new StackReader(root);
        var functions = new List<FunctionSettings>();
        var stages = new List<StageSettings>();
        var keys = new List<ApiKey>();
        foreach (var (logicalId, resource) in root.Member("Resources").Members())
        {
            var properties = resource.Find("Properties");
            switch (resource.Find("Type")?.Text())
            {
                case "AWS::Serverless::Function" or "AWS::Lambda::Function" when properties is { } function:
                    functions.Add(reader.ReadFunction(logicalId, function));
                    break;
                case "AWS::ApiGateway::ApiKey" when properties?.Find("Value") is { } value && reader._values.Read(value) is { Length: > 0 } text:
                    keys.Add(IdentityFile.KeyOf(text) with { IsEnabled = properties.Value.Find("Enabled")?.Flag() ?? false });
                    break;
                case "AWS::ApiGateway::UsagePlan" when properties?.Find("Throttle") is not null || properties?.Find("Quota") is not null:
                    reader._warnings.Add($"{logicalId}: throttling and quotas are not kept here; on AWS a caller over them gets 429.");
                    break;
                case "AWS::ApiGateway::Stage" or "AWS::Serverless::Api" when properties?.Find("StageName") is { } name:
                    stages.Add(reader.ReadStage(name, properties.Value));
                    break;
            }
        }

        return new(functions, stages, keys, reader._warnings);
    }

    private FunctionSettings ReadFunction(string logicalId, JsonPlace properties)
    {
        if (properties.Find("PackageType") is { } package && package.Text() != "Zip")
        {
            throw package.Error($"the function {logicalId} is a container image; this gateway starts programs only.");
        }

        var defaults = _root.Find("Globals")?.Find("Function");
        var handler = properties.Find("Handler") ?? defaults?.Find("Handler")
            ?? throw properties.Error($"the function {logicalId} has no 'Handler': the name of its program.");
        var settings = new FunctionSettings
        {
            LogicalId = logicalId,
            Name = properties.Find("FunctionName") is { } name ? _values.Read(name) ?? logicalId : logicalId,
            Handler = handler.Text(),
            Environment = ReadEnvironment(logicalId, defaults, properties),
        };
        return settings with
        {
            Timeout = (properties.Find("Timeout") ?? defaults?.Find("Timeout")) is { } timeout ? TimeSpan.FromSeconds(timeout.Number()) : settings.Timeout,
            MemorySize = (properties.Find("MemorySize") ?? defaults?.Find("MemorySize"))?.Number() ?? settings.MemorySize,
        };
    }

    private FrozenDictionary<string, string> ReadEnvironment(string logicalId, JsonPlace? defaults, JsonPlace properties)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in new[] { defaults, properties })
        {
            foreach (var (name, value) in place?.Find("Environment")?.Find("Variables")?.Members() ?? [])
            {
                if (_values.Read(value) is { } text)
                {
                    variables[name] = text;
                }
                else
                {
                    _warnings.Add($"{logicalId}: only AWS knows the value of the environment variable {name}; here it keeps the value that this shell gives it, if any.");
                }
            }
        }

        return variables.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private StageSettings ReadStage(JsonPlace name, JsonPlace properties)
    {
        if (properties.Find("CanarySetting") is { } canary)
        {
            throw canary.Error("canary releases are not served by this gateway.");
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (variable, value) in properties.Find("Variables")?.Members() ?? [])
        {
            variables[variable] = _values.Read(value) ?? throw value.Error($"only AWS knows the value of the stage variable '{variable}'; give it a text.");
        }

        return new(_values.Read(name) ?? throw name.Error("a stage's name must be a text."), variables.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
