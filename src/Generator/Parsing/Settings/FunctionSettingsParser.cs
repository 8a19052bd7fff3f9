using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>From a function's attributes to what its resource says.</summary>
internal static class FunctionSettingsParser
{
    // Lambda, "defined runtime environment variables", and our own.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "_HANDLER", "_X_AMZN_TRACE_ID", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR", "SLUICE_FUNCTION", "TZ" };

    public static FunctionModel Parse(FunctionModel model, INamedTypeSymbol type, AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        var scope = new SettingScope(attribute, bag, cancellation);
        var concurrency = attribute.NamedArgument("ReservedConcurrency", -1);
        var retention = attribute.NamedArgument("LogRetention", 30);
        var layers = attribute.Texts("Layers");
        scope.Check("ReservedConcurrency", concurrency.Invariant(), concurrency >= -1, "It is 0 or more instances.");
        scope.Check("Layers", layers.Count.Invariant(), layers.Count <= 5, "A function has 5 layers at most.");
        scope.CheckRetention(retention);
        var vpc = type.Attribute(WellKnown.Vpc);
        var (subnets, groups) = (vpc?.Texts("Subnets") ?? EquatableArray<string>.Empty, vpc?.Texts("SecurityGroups") ?? EquatableArray<string>.Empty);
        if (vpc is not null && (subnets.Count == 0 || groups.Count == 0))
        {
            bag.Add(SettingRules.RefusedSetting, vpc.Place(cancellation), "[Vpc]", "without subnets or security groups", "Lambda wants at least one of each.");
        }

        return model with
        {
            IsArm = attribute.NamedArgument("Architecture", 0) == 1,
            ReservedConcurrency = concurrency < 0 ? null : concurrency,
            SnapStart = attribute.NamedArgument("SnapStart", false),
            Tracing = attribute.NamedArgument("Tracing", false),
            LogRetention = retention,
            Policies = attribute.Texts("Policies"),
            Layers = layers,
            Statements = ParseStatements(type, bag, cancellation),
            Environment = ParseEnvironment(type, bag, cancellation),
            Subnets = subnets,
            SecurityGroups = groups,
        };
    }

    private static EquatableArray<StatementModel> ParseStatements(INamedTypeSymbol type, DiagnosticBag bag, CancellationToken cancellation)
    {
        var statements = new List<StatementModel>();
        foreach (var attribute in type.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.Allow)))
        {
            var (resource, actions) = (attribute.Argument<string>(0) ?? "", attribute.Texts(1));
            if (resource.Length == 0 || actions.Count == 0 || actions.Items.Any(a => a != "*" && a.IndexOf(':') <= 0))
            {
                bag.Add(SettingRules.RefusedSetting, attribute.Place(cancellation), "[Allow]", "that", "It takes a resource's ARN and actions such as dynamodb:GetItem.");
            }

            statements.Add(new(resource, actions));
        }

        return statements.ToEquatableArray();
    }

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
                        "Use a letter, then letters, digits and '_', each name once, and none of Lambda's own.");
                }

                variables[name] = new(name, attribute.Argument<string>(1) ?? "");
            }
        }

        return variables.Values.ToEquatableArray();
    }

    private static bool IsName(string name) =>
        name.Length > 1 && !Reserved.Contains(name) && !name.StartsWith("AWS_", StringComparison.Ordinal)
        && name[0] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
