using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses the attributes of a function into the settings of its resource.</summary>
internal static class FunctionSettingsParser
{
    // The variables that "defined runtime environment variables" in Lambda's documentation reserves, those that Lambda sets from other settings of the
    // function, and Sluice's own.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_NAME",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
        "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_LAMBDA_RUNTIME_API",
        "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR", "TZ",
        "AWS_LAMBDA_LOG_FORMAT", "AWS_LAMBDA_LOG_LEVEL", "AWS_LAMBDA_MAX_CONCURRENCY",
        "SLUICE_FUNCTION",
    };

    public const string Memory = "Use 128 to 10240 MB.";

    public static DeclaredFunction Parse(
        DeclaredFunction model, INamedTypeSymbol type, AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        var scope = new SettingScope(attribute, bag, cancellation);
        var concurrency = attribute.NamedArgument("ReservedConcurrency", -1);
        var retention = attribute.NamedArgument("LogRetention", 30);
        var layers = attribute.Texts("Layers");
        scope.Check("ReservedConcurrency", concurrency.Invariant(), concurrency >= -1, "Use 0 or more instances.");
        scope.Check("Layers", layers.Count.Invariant(), layers.Count <= 5, "Use at most 5 layers.");
        scope.CheckRetention(retention);
        var reader = new SettingReader(attribute, type.ContainingAssembly, bag, cancellation);
        var vpc = type.Attribute(WellKnown.Vpc);
        var (subnets, groups) = (vpc?.Texts("Subnets") ?? EquatableArray<string>.Empty, vpc?.Texts("SecurityGroups") ?? EquatableArray<string>.Empty);
        if (vpc is not null && (subnets.Count == 0 || groups.Count == 0))
        {
            bag.Add(
                SettingRules.RefusedSetting, vpc.Place(cancellation), "[Vpc]", "without subnets or security groups", "Lambda needs at least one of each.");
        }

        model = model with
        {
            MemorySize = reader.Number("MemorySize", model.MemorySize.Value, IsMemory, Memory),
            IsArm = attribute.NamedArgument("Architecture", -1) is var architecture and >= 0 ? architecture == 1 : null,
            ReservedConcurrency = concurrency < 0 ? null : concurrency,
            SnapStart = attribute.NamedArgument("SnapStart", false),
            HasTenants = TenantIsolationParser.Parse(type, attribute, bag, cancellation),
            Tracing = reader.Switch("Tracing", attribute.NamedArgument("Tracing", false)),
            LogRetention = retention,
            Logging = LoggingParser.Parse(attribute, scope),
            Policies = attribute.Texts("Policies"),
            Layers = layers,
            Statements = StatementParser.Parse(type, bag, cancellation),
            Environment = ParseEnvironment(type, bag, cancellation),
            Subnets = subnets,
            SecurityGroups = groups,
        };
        reader.Finish();
        return model;
    }

    public static bool IsMemory(int megabytes) => megabytes is >= 128 and <= 10240;

    private static EquatableArray<EnvironmentVariableModel> ParseEnvironment(INamedTypeSymbol type, DiagnosticBag bag, CancellationToken cancellation)
    {
        var variables = new SortedDictionary<string, EnvironmentVariableModel>(StringComparer.Ordinal);
        foreach (var place in new ISymbol[] { type.ContainingAssembly, type })
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (var attribute in place.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.EnvironmentVariable)))
            {
                var name = attribute.Argument<string>(0) ?? "";
                if (!IsName(name) || !own.Add(name))
                {
                    bag.Add(
                        SettingRules.RefusedSetting, attribute.ArgumentPlace(0, cancellation), "An environment variable", "'" + name + "'",
                        "Use a letter, followed by letters, digits and '_'. Use each name once, and none that Lambda reserves or sets from another setting.");
                }

                variables[name] = new(name, attribute.Argument<string>(1) ?? "");
            }
        }

        return variables.Values.ToEquatableArray();
    }

    private static bool IsName(string name) =>
        name.Length > 1 && !Reserved.Contains(name)
        && name[0] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
