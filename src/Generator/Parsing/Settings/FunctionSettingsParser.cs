using Microsoft.CodeAnalysis;
using Sluice.Contract;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses the attributes of a function into the settings of its resource.</summary>
internal static class FunctionSettingsParser
{
    private const int DefaultStorage = 512;
    private const string Storage = "Use 512 to 10,240 MB.";

    public const string Memory = "Use 128 to 10240 MB.";
    public const string TimeoutCure = "Use 1 to 900 seconds.";
    public const string NameCure = "A function's name has 1 to 64 letters A-Z, digits, '-' and '_'.";

    private const string Concurrency = "Use 0 or more instances.";

    public static DeclaredFunction Parse(
        DeclaredFunction model, INamedTypeSymbol type, AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        var scope = new SettingScope(attribute, bag, cancellation);
        var reader = new SettingReader(attribute, type.ContainingAssembly, bag, cancellation);
        var concurrency = attribute.NamedArgument("ReservedConcurrency", -1);
        var layers = attribute.Texts("Layers");
        scope.Check("ReservedConcurrency", concurrency.Invariant(), concurrency >= -1, Concurrency);
        scope.Check("Layers", layers.Count.Invariant(), layers.Count <= 5, "Use at most 5 layers.");
        var snapStart = reader.Switch("SnapStart", attribute.NamedArgument("SnapStart", false));
        scope.CheckKey("KmsKeyArn", attribute.NamedArgument<string>("KmsKeyArn"));
        scope.CheckKey("LogKmsKeyArn", attribute.NamedArgument<string>("LogKmsKeyArn"));
        var storage = attribute.NamedArgument("EphemeralStorage", DefaultStorage);
        scope.Check("EphemeralStorage", storage.Invariant(), IsStorage(storage), Storage);

        // Source: AWS Lambda Developer Guide, "Improving startup performance with Lambda SnapStart", supported features and limitations.
        scope.Check(
            "EphemeralStorage", storage.Invariant(),
            (storage <= DefaultStorage && !reader.Has("EphemeralStorage")) || snapStart.Is(false),
            "A function with SnapStart has at most 512 MB. Remove one of the two.");
        model = VpcParser.Parse(model, type, bag, cancellation) with
        {
            Name = reader.Reference("Name", model.Name, IsName, NameCure),
            Description = reader.Reference("Description", model.Description, text => text.Length <= 256, "A description has at most 256 characters."),
            MemorySize = reader.Number("MemorySize", model.MemorySize.Value, IsMemory, Memory),
            Timeout = reader.Number("Timeout", model.Timeout.Value, IsTimeout, TimeoutCure),
            IsArm = attribute.NamedArgument("Architecture", -1) is var architecture and >= 0 ? architecture == 1 : null,
            ReservedConcurrency = reader.Number("ReservedConcurrency", concurrency, value => value >= -1, Concurrency),
            SnapStart = snapStart,
            Alias = AliasParser.Parse(type, attribute, snapStart, reader, bag, cancellation),
            AsyncInvocation = AsyncInvocationParser.Parse(type, bag, cancellation),
            Alarms = AlarmsParser.ParseFunction(type, bag, cancellation),
            Tags = TagParser.Parse(type, bag, cancellation),
            KmsKeyArn = attribute.NamedArgument<string>("KmsKeyArn"),
            EphemeralStorage = reader.Number("EphemeralStorage", storage, IsStorage, Storage) is var size && size == DefaultStorage ? null : size,
            HasTenants = TenantIsolationParser.Parse(type, attribute, bag, cancellation),
            Tracing = reader.Switch("Tracing", attribute.NamedArgument("Tracing", false)),
            LogRetention = scope.Retention(reader),
            LogKmsKeyArn = attribute.NamedArgument<string>("LogKmsKeyArn"),
            RetainsLog = attribute.NamedArgument("LogDeletionPolicy", 0) != 0,
            Logging = LoggingParser.Parse(attribute, scope, reader),
            Policies = attribute.Texts("Policies"),
            Layers = reader.List("Layers", layers, _ => true, ""),
            Statements = StatementParser.Parse(type, bag, cancellation),
            Environment = ParseEnvironment(type, bag, cancellation),
        };
        reader.Fixed("Architecture", "The code is compiled for one architecture.");
        reader.Fixed("Policies", "SAM makes the role before it knows the values of parameters. Write ${PARAMETER} in place of one policy.");
        reader.Finish();
        CheckNames(model, type, bag);
        return model;
    }

    // CloudFormation refuses a template in which a parameter and a resource have one name. Only SAM's macro sees the names that it makes itself.
    private static void CheckNames(DeclaredFunction model, INamedTypeSymbol type, DiagnosticBag bag)
    {
        if (StackParameters.Find(type.ContainingAssembly, model.ShortName) is { } parameter)
        {
            bag.Add(
                ApiRules.InvalidStackEntry, type.SourceLocation(), parameter.Name,
                $"the class '{type.Name}' is a resource with the same name. Rename one of the two.");
        }

        var names = ResourceIds.OfSam(model.ShortName, model.Alias?.Name, model.Alias?.Deployment is not null, model.AsyncInvocation is { HasConfig: true });
        foreach (var name in names.Where(name => StackParameters.Find(type.ContainingAssembly, name) is not null))
        {
            bag.Add(
                ApiRules.InvalidStackEntry, type.SourceLocation(), name,
                $"SAM makes a resource with the same name for the function '{type.Name}'. Rename the parameter.");
        }
    }

    private static bool IsStorage(int megabytes) => megabytes is >= DefaultStorage and <= 10_240;

    public static bool IsMemory(int megabytes) => megabytes is >= 128 and <= 10240;

    public static bool IsTimeout(int seconds) => seconds is >= 1 and <= 900;

    public static bool IsName(string name) =>
        name.Length is > 0 and <= 64
        && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_');

    private static EquatableArray<EnvironmentVariableModel> ParseEnvironment(INamedTypeSymbol type, DiagnosticBag bag, CancellationToken cancellation)
    {
        var variables = new SortedDictionary<string, EnvironmentVariableModel>(StringComparer.Ordinal);
        foreach (var place in new ISymbol[] { type.ContainingAssembly, type })
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (var attribute in place.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.EnvironmentVariable)))
            {
                var name = attribute.Argument<string>(0) ?? "";
                if (!LambdaNames.IsVariable(name) || !own.Add(name))
                {
                    bag.Add(
                        SettingRules.RefusedSetting, attribute.ArgumentPlace(0, cancellation), "An environment variable", "'" + name + "'",
                        "Use a letter and at least one more letter, digit or '_'. Use each name once, and none that Lambda reserves "
                        + "or sets from another setting.");
                }

                variables[name] = new(name, attribute.Argument<string>(1) ?? "");
            }
        }

        return variables.Values.ToEquatableArray();
    }
}
