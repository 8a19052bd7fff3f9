using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using Sluice.Cdk.References;
using Version = Amazon.CDK.AWS.Lambda.Version_;

namespace Sluice.Cdk.Resources;

/// <summary>Makes functions with their code, role and network, their versions and aliases.</summary>
internal sealed class FunctionFactory(Construct scope, FunctionCode code, FunctionNetwork network, RoleFactory roles)
{
    // Properties of a version that this release of the CDK does not know yet.
    private static readonly string[] NewProperties = ["LoggingConfig", "TenancyConfig", "RecursiveLoop", "DurableConfig", "SnapStart", "EphemeralStorage"];

    private readonly Dictionary<string, Function> _functions = [];
    private readonly Dictionary<string, Version> _versions = [];
    private readonly HashSet<Function> _published = [];
    private readonly Dictionary<string, Alias> _aliases = [];

    public IReadOnlyDictionary<string, Function> Functions => _functions;

    public IReadOnlyDictionary<string, Alias> Aliases => _aliases;

    /// <summary>Returns whether the CDK has an object for the function. It has none for an image that exists already.</summary>
    public static bool CanMake(JsonObject properties) => properties["Code"] is JsonObject place && place["ImageUri"] is null;

    public CfnResource Make(string id, JsonObject properties, StackBuild build, ResourceFactory others)
    {
        var values = build.Values;
        var logGroup = Rewriter.Target((properties["LoggingConfig"] as JsonObject)?["LogGroup"]) is { } group && build.Resource(group) is not null
            ? others.LogGroups.GetValueOrDefault(group)
            : null;
        var props = new FunctionProps
        {
            Runtime = new Runtime(values.AsText(properties["Runtime"]) ?? "provided.al2023",
                RuntimeFamily.DOTNET_CORE, new LambdaRuntimeProps { SupportsInlineCode = true }),
            Handler = values.AsText(properties["Handler"]) ?? "bootstrap",
            Code = code.Of(id, properties, values),
            Role = Role(id, properties, build),
            LogGroup = logGroup,
            Architecture = properties["Architectures"] is JsonArray { Count: 1 } architectures && Rewriter.Text(architectures[0]) == "arm64"
                ? Architecture.ARM_64
                : Architecture.X86_64,
            Timeout = properties["Timeout"] is JsonValue time && time.TryGetValue<int>(out var seconds) ? Duration.Seconds(seconds) : null,
        };
        var hasOwnNetwork = network.Set(id, props, properties["VpcConfig"], values);
        var function = new Function(scope, id, props);
        _functions[id] = function;
        var hasOwnVariables = SetVariables(function, (properties["Environment"] as JsonObject)?["Variables"], values);
        var made = (CfnFunction)function.Node.DefaultChild!;
        ResourceAttributes.SetTags(made.Tags, properties["Tags"], values);
        string[] own = ["Code", "Role", "Tags", .. hasOwnVariables ? new[] { "Environment" } : [], .. hasOwnNetwork ? new[] { "VpcConfig" } : []];
        ResourceAttributes.Override(made, properties, values, own);
        foreach (var name in NewProperties.Where(properties.ContainsKey))
        {
            Function.ClassifyVersionProperty(name, true);
        }

        return made;
    }

    /// <summary>Returns the function of a version or an alias, or null if the CDK has no object for it.</summary>
    public Function? Target(JsonObject properties, StackBuild build) =>
        (Rewriter.Target(properties["FunctionName"]) ?? Rewriter.AttributeTarget(properties["FunctionName"])) is { } id && build.Resource(id) is not null
            ? _functions.GetValueOrDefault(id)
            : null;

    /// <summary>Returns whether the function has no version yet. The CDK has an object for one version of a function.</summary>
    public bool IsFirst(Function function) => !_published.Contains(function);

    /// <summary>Makes the version of a function. CDK adds a hash of the function to its id, so changed code or settings make a new one.</summary>
    public CfnResource Version(string id, Function function, JsonObject properties, Rewriter values)
    {
        var version = function.CurrentVersion;
        _versions[id] = version;
        _published.Add(function);
        var made = (CfnVersion)version.Node.DefaultChild!;
        ResourceAttributes.Override(made, properties, values, "FunctionName");
        return made;
    }

    /// <summary>Returns the version that an alias names, or null if the CDK has no object for it.</summary>
    public Version? OfAlias(JsonObject properties, StackBuild build) =>
        Rewriter.AttributeTarget(properties["FunctionVersion"]) is { } id && build.Resource(id) is not null ? _versions.GetValueOrDefault(id) : null;

    public CfnResource Alias(string id, Version version, JsonObject properties, Rewriter values)
    {
        var alias = new Alias(scope, id, new AliasProps { AliasName = values.AsText(properties["Name"]) ?? "live", Version = version });
        _aliases[id] = alias;
        var made = (CfnAlias)alias.Node.DefaultChild!;
        ResourceAttributes.Override(made, properties, values, "FunctionName", "FunctionVersion");
        return made;
    }

    // Variables that are added later may replace these, which they could not if the variables were written over what CDK writes.
    private static bool SetVariables(Function function, JsonNode? node, Rewriter values)
    {
        if (node is not JsonObject variables || variables.Any(variable => variable.Key.Contains("::", StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var (name, value) in variables)
        {
            if (values.AsText(value) is { } text)
            {
                function.AddEnvironment(name, text);
            }
        }

        return true;
    }

    private IRole Role(string id, JsonObject properties, StackBuild build)
    {
        var node = properties["Role"];
        if (Rewriter.AttributeTarget(node) is { } role && build.Resource(role) is not null && roles.Roles.TryGetValue(role, out var made))
        {
            return made;
        }

        return Amazon.CDK.AWS.IAM.Role.FromRoleArn(scope, id + "GivenRole", build.Values.AsText(node)
            ?? throw new SluiceApiException($"template.json: the function '{id}' has no role."));
    }
}
