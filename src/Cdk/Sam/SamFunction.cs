using System.Text.Json.Nodes;

namespace Sluice.Cdk.Sam;

/// <summary>Expands one function: its role, its version and alias, what deploys it, and where its results go.</summary>
internal sealed class SamFunction(string id, JsonObject function, JsonObject resources)
{
    private static readonly string[] Unchanged =
    [
        "FunctionName", "Description", "Handler", "Runtime", "Architectures", "MemorySize", "Timeout", "ReservedConcurrentExecutions", "TenancyConfig",
        "Environment", "Layers", "VpcConfig", "LoggingConfig", "SnapStart", "EphemeralStorage", "KmsKeyArn", "FileSystemConfigs", "ImageConfig",
        "PackageType", "RuntimeManagementConfig", "RecursiveLoop", "CodeSigningConfigArn", "DurableConfig",
    ];

    private static readonly string[] Expanded =
    [
        "CodeUri", "InlineCode", "ImageUri", "Tags", "Tracing", "Role", "RolePath", "PermissionsBoundary", "AssumeRolePolicyDocument", "Policies",
        "DeadLetterQueue", "EventInvokeConfig", "AutoPublishAlias", "AutoPublishAliasAllProperties", "AutoPublishCodeSha256", "VersionDescription",
        "VersionDeletionPolicy", "ProvisionedConcurrencyConfig", "DeploymentPreference",
    ];

    private readonly JsonObject _properties = function["Properties"] as JsonObject ?? [];

    public void Expand()
    {
        if (_properties.Select(property => property.Key).FirstOrDefault(name => !Unchanged.Contains(name) && !Expanded.Contains(name)) is { } unknown)
        {
            throw new SluiceApiException(
                $"template.json: SluiceApi does not expand the property '{unknown}' of the function '{id}'. Remove it from the template, and make what it"
                + " stands for with the CDK, or set <SluiceTemplate>CloudFormation</SluiceTemplate> in the project.");
        }

        var role = new SamRole(id, function, _properties);
        resources[id] = Function(role);
        var events = EventInvokeConfig(role);
        if (Take("Role") is null)
        {
            resources[role.Id] = role.Resource();
        }

        Publish();
        if (events is not null)
        {
            resources[id + "EventInvokeConfig"] = events;
        }
    }

    private JsonObject Function(SamRole role)
    {
        var properties = new JsonObject();
        foreach (var name in Unchanged)
        {
            Set(properties, name, Take(name));
        }

        properties["Code"] = Code();
        Set(properties, "Role", Take("Role") ?? Json.Attribute(role.Id, "Arn"));
        if (Take("Tags") is JsonObject tags)
        {
            properties["Tags"] = Tags(tags);
        }

        if (Take("Tracing") is { } tracing && Json.Text(tracing) != "Disabled")
        {
            properties["TracingConfig"] = new JsonObject { ["Mode"] = tracing };
        }

        if (Take("DeadLetterQueue") is JsonObject queue)
        {
            properties["DeadLetterConfig"] = new JsonObject { ["TargetArn"] = queue["TargetArn"]?.DeepClone() };
        }

        var resource = new JsonObject();
        foreach (var (name, value) in function)
        {
            resource[name] = name switch { "Type" => "AWS::Lambda::Function", "Properties" => properties, _ => value?.DeepClone() };
        }

        resource["Properties"] ??= properties;
        return resource;
    }

    private JsonObject Code() => Take("CodeUri") switch
    {
        JsonObject place => new JsonObject
        {
            ["S3Bucket"] = place["Bucket"]?.DeepClone(),
            ["S3Key"] = place["Key"]?.DeepClone(),
            ["S3ObjectVersion"] = place["Version"]?.DeepClone(),
        },
        JsonValue uri when Json.Text(uri) is { } text && text.StartsWith("s3://", StringComparison.Ordinal) && text.IndexOf('/', 5) is > 0 and var slash =>
            new JsonObject { ["S3Bucket"] = text[5..slash], ["S3Key"] = text[(slash + 1)..] },
        JsonValue file => new JsonObject { [LocalCode] = file },
        _ when Take("InlineCode") is { } code => new JsonObject { ["ZipFile"] = code },
        _ when Take("ImageUri") is { } image => new JsonObject { ["ImageUri"] = image },
        _ => throw new SluiceApiException($"template.json: the function '{id}' has no CodeUri."),
    };

    /// <summary>The member of <c>Code</c> that names a file of the deploy folder.</summary>
    public const string LocalCode = "Sluice::File";

    private void Publish()
    {
        if (Json.Text(Take("AutoPublishAlias")) is not { } alias)
        {
            return;
        }

        var version = new JsonObject { ["FunctionName"] = Json.Ref(id) };
        Set(version, "Description", Take("VersionDescription"));
        var published = Json.Resource("AWS::Lambda::Version", version, function);
        published["DeletionPolicy"] = Take("VersionDeletionPolicy") ?? "Retain";
        resources[id + "Version"] = published;

        var properties = new JsonObject
        {
            ["Name"] = alias,
            ["FunctionName"] = Json.Ref(id),
            ["FunctionVersion"] = Json.Attribute(id + "Version", "Version"),
        };
        Set(properties, "ProvisionedConcurrencyConfig", Take("ProvisionedConcurrencyConfig"));
        var resource = Json.Resource("AWS::Lambda::Alias", properties, function);
        if (Take("DeploymentPreference") is JsonObject preference && Json.Text(preference["Enabled"]) != "false"
            && !(preference["Enabled"] is JsonValue enabled && enabled.TryGetValue<bool>(out var isEnabled) && !isEnabled))
        {
            resource["UpdatePolicy"] = SamDeployment.Add(id, preference, function, resources);
        }

        resources[id + "Alias" + alias] = resource;
    }

    private JsonObject? EventInvokeConfig(SamRole role)
    {
        if (Take("EventInvokeConfig") is not JsonObject config)
        {
            return null;
        }

        var alias = Json.Text(Take("AutoPublishAlias"));
        var properties = new JsonObject { ["FunctionName"] = Json.Ref(id), ["Qualifier"] = alias ?? "$LATEST" };
        Set(properties, "MaximumEventAgeInSeconds", config["MaximumEventAgeInSeconds"]?.DeepClone());
        Set(properties, "MaximumRetryAttempts", config["MaximumRetryAttempts"]?.DeepClone());
        if (config["DestinationConfig"] is JsonObject destinations)
        {
            var made = new JsonObject();
            foreach (var (when, destination) in destinations)
            {
                made[when] = role.AddDestination(when, destination);
            }

            properties["DestinationConfig"] = made;
        }

        var resource = Json.Resource("AWS::Lambda::EventInvokeConfig", properties, function);
        if (alias is not null)
        {
            resource["DependsOn"] = new JsonArray(id + "Alias" + alias);
        }

        return resource;
    }

    /// <summary>The form that CloudFormation has for tags.</summary>
    public static JsonArray Tags(JsonObject tags) =>
        [.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value?.DeepClone() })];

    private JsonNode? Take(string name) => _properties[name]?.DeepClone();

    private static void Set(JsonObject to, string name, JsonNode? value)
    {
        if (value is not null)
        {
            to[name] = value;
        }
    }
}
