using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Stacks;

/// <summary>Adds the settings of a function's resource to the attributes of its class, and notes what they cannot say.</summary>
internal static partial class FunctionResource
{
    private const string Permissions = "the permissions of the function are not imported. Declare them with [Allow], or with Policies of [LambdaFunction].";

    private const int DefaultStorage = 512;

    /// <summary>The properties that attributes say or other lines note, and those of the code, which is not imported.</summary>
    private static readonly string[] ReadElsewhere =
    [
        "FunctionName", "Description", "MemorySize", "Timeout", "Architectures", "ReservedConcurrentExecutions", "EphemeralStorage", "KmsKeyArn", "Tracing",
        "TracingConfig", "Layers", "VpcConfig", "Policies", "Role", "Environment", "Events", "Code", "CodeUri", "InlineCode", "Handler", "Runtime",
        "PackageType", "ImageUri",
    ];

    /// <summary>The properties whose attribute has another name.</summary>
    private static readonly Dictionary<string, string> Attributes = new(StringComparer.Ordinal)
    {
        ["AutoPublishAlias"] = "Alias of [LambdaFunction]",
        ["ProvisionedConcurrencyConfig"] = "ProvisionedConcurrency of [LambdaFunction]",
        ["SnapStart"] = "SnapStart of [LambdaFunction]",
        ["LoggingConfig"] = "LogFormat and the log levels of [LambdaFunction]",
        ["DeploymentPreference"] = "[DeploymentPreference]",
        ["EventInvokeConfig"] = "[AsyncInvocation]",
        ["DeadLetterQueue"] = "[AsyncInvocation]",
        ["DeadLetterConfig"] = "[AsyncInvocation]",
        ["Tags"] = "[ResourceTag]",
    };

    /// <summary>Returns the attributes of the class.</summary>
    /// <param name="scope">What the readers share.</param>
    /// <param name="function">The settings of the function.</param>
    /// <param name="attribute">The attribute <c>[LambdaFunction]</c> with what it says already.</param>
    public static IEnumerable<ImportedAttribute> Read(ImportScope scope, ResourceSettings function, ImportedAttribute attribute)
    {
        var settings = new Setting(scope, attribute);
        settings.Text("Description", function.Find("Description"), static text => text.Length is > 0 and <= 256);
        if (function.Find("Architectures") is { Value.ValueKind: JsonValueKind.Array } list
            && list.Items().Any(static item => item.KnownText == "arm64"))
        {
            settings.Code("Architecture", "FunctionArchitecture.Arm64");
        }

        settings.Number("ReservedConcurrency", function.Find("ReservedConcurrentExecutions"), isValid: static number => number <= 1_000);
        if (function.Find("EphemeralStorage")?.Find("Size") is { } storage && storage.Value.ToString() != $"{DefaultStorage}")
        {
            settings.Number("EphemeralStorage", storage, isValid: static size => size is >= DefaultStorage and <= 10_240);
        }

        settings.Text("KmsKeyArn", function.Find("KmsKeyArn"), static text => Key().IsMatch(text));
        if ((function.Find("TracingConfig")?.Find("Mode") ?? function.Find("Tracing"))?.KnownText == "Active")
        {
            settings.Code("Tracing", "true");
        }

        settings.Texts("Layers", function.Find("Layers"), static text => Layer().IsMatch(text));
        yield return settings.Attribute;

        if (function.Find("VpcConfig") is { } network)
        {
            var vpc = new Setting(scope, ImportedAttribute.Of("Vpc"));
            vpc.Texts("Subnets", network.Find("SubnetIds"), static text => Subnet().IsMatch(text));
            vpc.Texts("SecurityGroups", network.Find("SecurityGroupIds"), static text => SecurityGroup().IsMatch(text));
            if (vpc.Attribute.Arguments.Count == 2)
            {
                yield return vpc.Attribute;
            }
            else
            {
                scope.Note(network, "the network of the function is not imported, because [Vpc] needs the ids of subnets and security groups. Declare it.");
            }
        }

        if ((function.Find("Policies") ?? function.Find("Role")) is { } permissions)
        {
            scope.Note(permissions, Permissions);
        }

        foreach (var (name, place) in function.All()
            .Where(static property => !ReadElsewhere.Contains(property.Key) && !IsLogGroup(property.Key, property.Value)))
        {
            scope.Note(place, Attributes.TryGetValue(name, out var setting)
                ? $"'{name}' is not imported. Set {setting}."
                : $"'{name}' is not imported. Set it in an attribute of the function, or add it with an overlay.");
        }

        // An event of the API is an operation.
        foreach (var (name, place) in JsonPlace.MembersOf(function.Find("Events")))
        {
            if (place.Find("Type")?.KnownText is var type && type != "Api")
            {
                scope.Note(place, $"the event '{name}' of the type {type ?? "that only AWS knows"} is not imported. Add it with an overlay.");
            }
        }
    }

    // A build names the log group of each function.
    private static bool IsLogGroup(string name, JsonPlace place)
        => name == "LoggingConfig" && JsonPlace.MembersOf(place).All(static setting => setting.Key == "LogGroup");

    [GeneratedRegex(@"^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key/[A-Za-z0-9-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"^arn:[a-z-]+:lambda:[a-z0-9-]+:\d{12}:layer:[A-Za-z0-9_-]+:[1-9]\d*$", RegexOptions.CultureInvariant)]
    private static partial Regex Layer();

    [GeneratedRegex("^subnet-[0-9a-z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Subnet();

    [GeneratedRegex("^sg-[0-9a-z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex SecurityGroup();
}
