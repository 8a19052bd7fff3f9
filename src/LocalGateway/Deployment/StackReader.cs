using System.Collections.Frozen;
using Sluice.LocalGateway.Deployment.Usage;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Deployment;

/// <summary>Reads the parts of <c>template.json</c> that the gateway uses: functions, stages, API keys, usage plans and the API's policy.</summary>
internal sealed class StackReader
{
    private const int LeastMemory = 128;

    private readonly Template _template;
    private readonly List<UnknownVariable> _unknown = [];
    private readonly List<string> _warnings = [];

    private readonly LayerReader _layers;
    private readonly string? _api;

    private StackReader(Template template, string? api)
    {
        _template = template;
        _layers = new(template, _warnings);
        _api = api;
    }

    /// <summary>Reads a template for whose names no values are given.</summary>
    /// <exception cref="DocumentException">The template has a part that this gateway cannot serve.</exception>
    public static Stack Read(JsonPlace root) => Read(Template.Open(root));

    /// <summary>Reads a template.</summary>
    /// <exception cref="DocumentException">The template has a part that this gateway cannot serve.</exception>
    public static Stack Read(Template template) => Read(template, api: null, IsRead);

    /// <summary>Reads a template that anybody wrote.</summary>
    /// <param name="template">The template.</param>
    /// <param name="api">The logical id of the API. Stages of other APIs do not count, and a function that cannot run is no error.</param>
    /// <exception cref="DocumentException">The template has a part that this gateway cannot serve.</exception>
    public static Stack ReadOthers(Template template, string api) => Read(template, api, IsRead);

    /// <summary>Reads the functions of a template that anybody wrote, whose API is in another one.</summary>
    /// <exception cref="DocumentException">The template has a part that this gateway cannot serve.</exception>
    public static Stack ReadFunctions(Template template) => Read(template, api: "", IsFunction);

    /// <summary>Returns what the readers of the other methods refuse, one refusal for each resource. What only AWS knows is left out.</summary>
    /// <param name="template">The template, which anybody wrote.</param>
    /// <param name="api">The logical id of the API whose stages are read.</param>
    public static IReadOnlyList<DocumentException> FindMistakes(Template template, string api)
    {
        var reader = new StackReader(template, api);
        var mistakes = new List<DocumentException>();
        foreach (var (logicalId, resource) in JsonPlace.MembersOf(template.Root.Find("Resources")))
        {
            try
            {
                reader.Read(logicalId, resource, IsRead, new());
            }
            catch (DocumentException problem)
            {
                mistakes.Add(problem);
            }
        }

        return [.. mistakes.Where(static mistake => mistake is { IsUnknown: false, IsOutside: false })];
    }

    private static Stack Read(Template template, string? api, Func<string, bool> reads)
    {
        var reader = new StackReader(template, api);
        var found = new Found();
        foreach (var (logicalId, resource) in template.Root.Member("Resources").Members())
        {
            reader.Read(logicalId, resource, reads, found);
        }

        return new()
        {
            Functions = found.Functions,
            Stages = found.Stages,
            UsagePlans = found.Plans,
            ApiKeys =
            [
                .. found.Keys.Select(key => key.Value with { Plan = found.Plans.Count == 0 ? null : reader.PlanOf(key.Key, found) }),
            ],
            ResourcePolicy = found.Policy,
            UnknownVariables = reader._unknown,
            Warnings = reader._warnings,
        };
    }

    // Resources of other types are not read, so it does not matter whether they exist.
    private static bool IsRead(string type) => IsFunction(type) || type == "AWS::Serverless::Api"
        || type.StartsWith("AWS::ApiGateway::", StringComparison.Ordinal);

    private static bool IsFunction(string type) => type is "AWS::Serverless::Function" or "AWS::Lambda::Function";

    // The values of the two references are the ids of the key and of its plan.
    private string PlanOf(string key, Found found)
        => _template.NameOf(key) is { } id && found.PlanOfKey.TryGetValue(id, out var plan)
            ? found.Plans.FirstOrDefault(candidate => _template.NameOf(candidate.LogicalId) == plan)?.LogicalId ?? plan
            : "";

    private void Read(string logicalId, JsonPlace resource, Func<string, bool> reads, Found found)
    {
        if (resource.Find("Type")?.Text() is { } type && reads(type)
            && resource.Find("Properties") is { } properties && _template.Makes(resource))
        {
            Read(logicalId, type, properties, found);
        }
    }

    private void Read(string logicalId, string type, JsonPlace properties, Found found)
    {
        switch (type)
        {
            case "AWS::Serverless::Function" or "AWS::Lambda::Function":
                // 'Globals' is SAM's and counts for its functions only.
                var defaults = type == "AWS::Serverless::Function" ? _template.Root.Find("Globals")?.Find("Function") : null;
                found.Functions.Add(_api is null
                    ? ReadFunction(logicalId, properties, defaults)
                    : ReadFunctionOfOthers(_template.Nesting.IdOf(logicalId), properties, defaults));
                break;
            case "AWS::ApiGateway::ApiKey" when properties.Find("Value")?.KnownText is { Length: > 0 } text:
                found.Keys.Add(logicalId, ApiKey.Of(text) with { IsEnabled = properties.Find("Enabled")?.Flag() ?? false });
                break;
            case "AWS::ApiGateway::UsagePlan":
                found.Plans.Add(UsagePlanReader.Read(logicalId, properties));
                break;
            case "AWS::ApiGateway::UsagePlanKey"
                when properties.Find("KeyId")?.KnownText is { } key && properties.Find("UsagePlanId")?.KnownText is { } plan:
                found.PlanOfKey[key] = plan;
                break;
            case "AWS::ApiGateway::RestApi" when IsOfApi(logicalId) && properties.Find("Policy") is { } policy && policy.KnownText != "":
                found.Policy = TreeWriter.Flatten(policy);
                break;
            case "AWS::Serverless::Api" when _api is null && properties.Find("Auth")?.Find("ResourcePolicy") is { } shorthand:
                throw shorthand.Error(
                    "this gateway does not know SAM's short form of a resource policy; write the policy into the document, as x-amazon-apigateway-policy.");
            case "AWS::ApiGateway::Stage" or "AWS::Serverless::Api" or "AWS::ApiGateway::Deployment"
                when properties.Find("StageName") is { } name && IsStageOfApi(logicalId, type, properties):
                found.Stages.Add(ReadStage(name, properties));
                break;
        }
    }

    private bool IsOfApi(string logicalId) => _api is null || _api == logicalId;

    // A build's deployments have no stages of their own.
    private bool IsStageOfApi(string logicalId, string type, JsonPlace properties) => type switch
    {
        "AWS::Serverless::Api" => IsOfApi(logicalId),
        "AWS::ApiGateway::Stage" when _api is null => true,
        _ => _api is not null && properties.Find("RestApiId")?.KnownText == _template.NameOf(_api),
    };

    // A function that cannot run is an error in the template of a build. In a template of others, its other functions are served.
    private FunctionSettings ReadFunctionOfOthers(string logicalId, JsonPlace properties, JsonPlace? defaults)
    {
        var settings = ReadSettings(logicalId, properties, defaults) with { Layers = _layers.Read(properties, defaults) };
        try
        {
            return CodeReader.Read(settings with { Handler = ReadHandler(logicalId, properties, defaults) }, properties, defaults, _template);
        }
        catch (DocumentException problem)
        {
            return settings with { Problem = problem.Message };
        }
    }

    private FunctionSettings ReadFunction(string logicalId, JsonPlace properties, JsonPlace? defaults)
    {
        // The program of a build is where the gateway's options say; only an overlay puts another one into the template.
        var handler = ReadHandler(logicalId, properties, defaults);
        return CodeReader.ReadText(ReadSettings(logicalId, properties, defaults) with { Handler = handler }, properties);
    }

    private static string ReadHandler(string logicalId, JsonPlace properties, JsonPlace? defaults)
    {
        if ((properties.Find("PackageType") ?? defaults?.Find("PackageType")) is { } package && package.Text() != "Zip")
        {
            throw package.Error(
                $"the function {logicalId} is a container image, and this gateway starts programs only. Name the address of a container that answers "
                + $"Lambda's Invoke API, such as --function {logicalId}=http://127.0.0.1:9000, or set PackageType to Zip to try it here.");
        }

        var handler = properties.Find("Handler") ?? defaults?.Find("Handler")
            ?? throw properties.Error($"the function {logicalId} has no 'Handler'. Name its program there: the assembly's name.");
        return handler.Text();
    }

    private FunctionSettings ReadSettings(string logicalId, JsonPlace properties, JsonPlace? defaults)
    {
        var name = properties.Find("FunctionName")?.KnownText;
        var settings = new FunctionSettings
        {
            LogicalId = logicalId,

            // Nesting names the resource of a nested stack so.
            Name = name ?? logicalId.Replace('.', '-'),
            HasOwnName = name is not null,
            Handler = "",
            Runtime = (properties.Find("Runtime") ?? defaults?.Find("Runtime"))?.KnownText,
            Environment = ReadEnvironment(logicalId, defaults, properties),
        };
        return settings with
        {
            Timeout = (properties.Find("Timeout") ?? defaults?.Find("Timeout")) is { } timeout ? ReadTimeout(timeout) : settings.Timeout,
            HasTenants = (Mode(properties) ?? Mode(defaults))?.Text() == "PER_TENANT",
            LogFormat = Logging("LogFormat"),
            LogLevel = Logging("ApplicationLogLevel"),
            MemorySize = (properties.Find("MemorySize") ?? defaults?.Find("MemorySize")) is { } memory ? ReadMemory(memory) : settings.MemorySize,
        };

        string? Logging(string name) => (Setting(properties, name) ?? Setting(defaults, name))?.KnownText;

        static JsonPlace? Mode(JsonPlace? place) => place?.Find("TenancyConfig")?.Find("TenantIsolationMode");

        static JsonPlace? Setting(JsonPlace? place, string name) => place?.Find("LoggingConfig")?.Find(name);
    }

    // Lambda's documentation gives these limits.
    private static TimeSpan ReadTimeout(JsonPlace place)
        => place.Number() is >= 1 and <= 900 and var seconds
            ? TimeSpan.FromSeconds(seconds)
            : throw place.Error(Refusal.ByAws, "Lambda gives a function from 1 to 900 seconds. Set Timeout to a number in that range.");

    // The API reference of CreateFunction has this limit. The most that a function can have depends on the account.
    private static int ReadMemory(JsonPlace place)
    {
        var size = place.Number();
        return size >= LeastMemory ? size
            : throw place.Error(Refusal.ByAws, $"Lambda gives a function at least {LeastMemory} MB. Set MemorySize to {LeastMemory} or more.");
    }

    private FrozenDictionary<string, string> ReadEnvironment(string logicalId, JsonPlace? defaults, JsonPlace properties)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in new[] { defaults, properties })
        {
            foreach (var (name, value) in place?.Find("Environment")?.Find("Variables")?.Members() ?? [])
            {
                if (value.KnownText is { } text)
                {
                    variables[name] = text;
                }
                else
                {
                    // The value of 'Globals' does not apply either, because AWS would not use it.
                    variables.Remove(name);
                    _unknown.Add(new(logicalId, name, value.IsString ? value.Value.GetString() : null));
                }
            }
        }

        return variables.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private StageSettings ReadStage(JsonPlace name, JsonPlace properties)
    {
        if (properties.Find("CanarySetting") is { } canary)
        {
            if (_api is null)
            {
                throw canary.Error("this gateway does not serve canary releases. Remove CanarySetting to try the stage here.");
            }

            _warnings.Add(canary.Error("'CanarySetting' is ignored: every request is answered as one outside of the canary.").Message);
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var unknown = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        foreach (var (variable, value) in properties.Find("Variables")?.Members() ?? [])
        {
            if (value.KnownText is { } given)
            {
                variables[variable] = given;
            }
            else
            {
                unknown[variable] = value;
            }
        }

        if (name is { IsUnknown: false, KnownText: { } text } && !StageSettings.IsName(text))
        {
            throw name.Error(Refusal.ByAws, StageSettings.NoName(text));
        }

        return new(
            name.KnownText ?? throw name.Error($"the name of this stage is not known here. {name.Source.Explain(name) ?? "Write a text."}").FromOutside(),
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
