using System.Collections.Frozen;
using Sluice.LocalGateway.Deployment.Usage;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Deployment;

/// <summary>Reads the parts of <c>template.json</c> that the gateway uses: functions, stages, API keys, usage plans and the API's policy.</summary>
internal sealed class StackReader
{
    private readonly JsonPlace _root;
    private readonly IntrinsicReader _values;
    private readonly List<UnknownVariable> _unknown = [];

    private StackReader(JsonPlace root)
    {
        _root = root;
        _values = new(root);
    }

    /// <summary>Reads a template.</summary>
    /// <exception cref="DocumentException">The template has a part that this gateway cannot serve.</exception>
    public static Stack Read(JsonPlace root)
    {
        var reader = new StackReader(root);
        var resources = root.Member("Resources");
        var plans = new UsagePlanReader(resources, reader._values);
        var found = new Found();
        foreach (var (logicalId, resource) in resources.Members())
        {
            if (resource.Find("Properties") is { } properties)
            {
                reader.Read(logicalId, resource.Find("Type")?.Text(), properties, plans, found);
            }
        }

        return new()
        {
            Functions = found.Functions,
            Stages = found.Stages,
            UsagePlans = found.Plans,
            ApiKeys =
            [
                .. found.Keys.Select(key => key.Value with { Plan = found.Plans.Count == 0 ? null : found.PlanOfKey.GetValueOrDefault(key.Key, "") }),
            ],
            ResourcePolicy = found.Policy,
            UnknownVariables = reader._unknown,
        };
    }

    private void Read(string logicalId, string? type, JsonPlace properties, UsagePlanReader plans, Found found)
    {
        switch (type)
        {
            case "AWS::Serverless::Function" or "AWS::Lambda::Function":
                found.Functions.Add(ReadFunction(logicalId, properties));
                break;
            case "AWS::ApiGateway::ApiKey" when properties.Find("Value") is { } value && _values.Read(value) is { Length: > 0 } text:
                found.Keys.Add(logicalId, ApiKey.Of(text) with { IsEnabled = properties.Find("Enabled")?.Flag() ?? false });
                break;
            case "AWS::ApiGateway::UsagePlan":
                found.Plans.Add(plans.Read(logicalId, properties));
                break;
            case "AWS::ApiGateway::UsagePlanKey"
                when properties.Find("KeyId")?.Find("Ref") is { } key && properties.Find("UsagePlanId")?.Find("Ref") is { } plan:
                found.PlanOfKey[key.Text()] = plan.Text();
                break;
            case "AWS::ApiGateway::RestApi" when properties.Find("Policy") is { } policy:
                found.Policy = policy;
                break;
            case "AWS::Serverless::Api" when properties.Find("Auth")?.Find("ResourcePolicy") is { } shorthand:
                throw shorthand.Error(
                    "this gateway does not know SAM's short form of a resource policy; write the policy into the document, as x-amazon-apigateway-policy.");
            case "AWS::ApiGateway::Stage" or "AWS::Serverless::Api" when properties.Find("StageName") is { } name:
                found.Stages.Add(ReadStage(name, properties));
                break;
        }
    }

    private FunctionSettings ReadFunction(string logicalId, JsonPlace properties)
    {
        if (properties.Find("PackageType") is { } package && package.Text() != "Zip")
        {
            throw package.Error(
                $"the function {logicalId} is a container image, and this gateway starts programs only. Set PackageType to Zip to try it here.");
        }

        var defaults = _root.Find("Globals")?.Find("Function");
        var handler = properties.Find("Handler") ?? defaults?.Find("Handler")
            ?? throw properties.Error($"the function {logicalId} has no 'Handler'. Name its program there: the assembly's name.");
        var settings = new FunctionSettings
        {
            LogicalId = logicalId,
            Name = properties.Find("FunctionName") is { } name ? _values.Read(name) ?? logicalId : logicalId,
            Handler = handler.Text(),
            Environment = ReadEnvironment(logicalId, defaults, properties),
        };
        return settings with
        {
            Timeout = (properties.Find("Timeout") ?? defaults?.Find("Timeout")) is { } timeout ? ReadTimeout(timeout) : settings.Timeout,
            HasTenants = (Mode(properties) ?? Mode(defaults))?.Text() == "PER_TENANT",
            LogFormat = Logging("LogFormat"),
            LogLevel = Logging("ApplicationLogLevel"),
            MemorySize = (properties.Find("MemorySize") ?? defaults?.Find("MemorySize"))?.Number() ?? settings.MemorySize,
        };

        string? Logging(string name) => (Setting(properties, name) ?? Setting(defaults, name)) is { } place ? _values.Read(place) : null;

        static JsonPlace? Mode(JsonPlace? place) => place?.Find("TenancyConfig")?.Find("TenantIsolationMode");

        static JsonPlace? Setting(JsonPlace? place, string name) => place?.Find("LoggingConfig")?.Find(name);
    }

    // Lambda's documentation gives these limits.
    private static TimeSpan ReadTimeout(JsonPlace place)
        => place.Number() is >= 1 and <= 900 and var seconds
            ? TimeSpan.FromSeconds(seconds)
            : throw place.Error("Lambda gives a function from 1 to 900 seconds. Set Timeout to a number in that range.");

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
                    // The value of 'Globals' does not apply either, because AWS would not use it.
                    variables.Remove(name);
                    _unknown.Add(new(logicalId, name));
                }
            }
        }

        return variables.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private StageSettings ReadStage(JsonPlace name, JsonPlace properties)
    {
        if (properties.Find("CanarySetting") is { } canary)
        {
            throw canary.Error("this gateway does not serve canary releases. Remove CanarySetting to try the stage here.");
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var unknown = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        foreach (var (variable, value) in properties.Find("Variables")?.Members() ?? [])
        {
            if (_values.Read(value) is { } text)
            {
                variables[variable] = text;
            }
            else
            {
                unknown[variable] = value;
            }
        }

        return new(
            _values.Read(name) ?? throw name.Error("only AWS knows this stage's name. Write a text, or a reference to a parameter with a default."),
            variables.ToFrozenDictionary(StringComparer.Ordinal))
        {
            Unknown = unknown,
            Throttles = properties.Find("MethodSettings") is { } settings ? [.. ThrottleReader.ReadStage(settings)] : [],
        };
    }

    /// <summary>The parts of the template that were read so far.</summary>
    private sealed class Found
    {
        public List<FunctionSettings> Functions { get; } = [];

        public List<StageSettings> Stages { get; } = [];

        public List<UsagePlan> Plans { get; } = [];

        public Dictionary<string, ApiKey> Keys { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> PlanOfKey { get; } = new(StringComparer.Ordinal);

        public JsonPlace? Policy { get; set; }
    }
}
