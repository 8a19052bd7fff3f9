using System.Text.Json;
using Sluice.Contract;

namespace Sluice.LocalGateway.Linting;

/// <summary>An operation with its parameters and integration.</summary>
internal sealed class OperationLint(JsonElement root, string place, JsonProperty path, JsonElement operation, List<string> findings, bool failsOnWarnings, IReadOnlySet<string> authorizers)
{
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    public void Check()
    {
        CheckParameters();
        CheckSecurity();
        Require(
            !failsOnWarnings || LintJson.Child(operation, "deprecated").ValueKind == JsonValueKind.Undefined,
            "the import drops 'deprecated' with a warning, on which it fails (FailOnWarnings)");
        if (LintJson.Text(operation, "x-amazon-apigateway-request-validator") is { } validator && !LintJson.HasPlaceholder(validator))
        {
            Require(Validators.ValueKind == JsonValueKind.Object && (LintJson.IsIntrinsic(Validators) || Validators.TryGetProperty(validator, out _)), $"there is no validator '{validator}'");
        }

        var integration = LintJson.Child(operation, DocumentLint.Integration);
        if (integration.ValueKind == JsonValueKind.Object)
        {
            CheckIntegration(integration);
        }
        else if (!LintJson.IsIntrinsic(operation) && !LintJson.IsIntrinsic(path.Value))
        {
            findings.Add($"{place}: it has no integration (x-amazon-apigateway-integration), so a deployment fails. Give it one, or remove the operation.");
        }
    }

    private JsonElement Validators => LintJson.Child(root, "x-amazon-apigateway-request-validators");

    private bool ValidatesParameters =>
        (LintJson.Text(operation, "x-amazon-apigateway-request-validator") ?? LintJson.Text(root, "x-amazon-apigateway-request-validator")) is { } name
        && LintJson.IsTrue(LintJson.Child(Validators, name), "validateRequestParameters");

    private void CheckParameters()
    {
        // An import declares the path's variables by itself (recorded).
        var variables = path.Name.Split('/')
            .Where(segment => segment.Length > 2 && segment[0] == '{' && segment[^1] == '}')
            .Select(segment => segment[1..^1].TrimEnd('+'))
            .ToHashSet(StringComparer.Ordinal);
        _declared.UnionWith(variables.Select(variable => "path." + variable));
        CheckParameters(LintJson.Child(path.Value, "parameters"), variables);
        CheckParameters(LintJson.Child(operation, "parameters"), variables);
        foreach (var twice in _declared.GroupBy(declared => declared[(declared.IndexOf('.', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            findings.Add($"{place}: '{twice.Key}' is a parameter twice; names are unique across path, query string and headers.");
        }
    }

    private void CheckParameters(JsonElement parameters, HashSet<string> variables)
    {
        foreach (var parameter in LintJson.Items(parameters).Select(parameter => LintJson.Follow(root, parameter)))
        {
            if (LintJson.Text(parameter, "name") is not { } name || LintJson.Text(parameter, "in") is not ("path" or "query" or "header") || LintJson.HasPlaceholder(name))
            {
                continue;
            }

            var source = LintJson.Text(parameter, "in")!;
            Require(ApiGatewayNames.IsParameter(name), $"'{name}' is not the name of a parameter, which has letters, digits and . _ $ - only");
            Require(source != "path" || variables.Contains(name) || !ValidatesParameters, $"the path has no variable '{name}', so the validator answers every request with 400");
            _declared.Add((source == "query" ? "querystring" : source) + "." + name);
        }
    }

    private void CheckSecurity()
    {
        foreach (var name in LintJson.Items(LintJson.Child(operation, "security")).Where(one => !LintJson.IsIntrinsic(one)).SelectMany(LintJson.Members).Select(member => member.Name))
        {
            var schemes = LintJson.Child(LintJson.Child(root, "components"), "securitySchemes");
            Require(LintJson.IsIntrinsic(schemes) || LintJson.Members(schemes).Any(scheme => scheme.NameEquals(name)) || authorizers.Contains(name), $"there is no security scheme '{name}'");
        }
    }

    private void CheckIntegration(JsonElement integration)
    {
        if (LintJson.IsIntrinsic(integration) || LintJson.Text(integration, "$ref") is not null || LintJson.IsIntrinsic(LintJson.Child(integration, "type")))
        {
            return;
        }

        if (LintJson.Child(integration, "integrationSubtype").ValueKind != JsonValueKind.Undefined)
        {
            findings.Add($"{place}: the integration has an 'integrationSubtype', which only HTTP APIs have. In a REST API, name the service in 'uri' and write its request in 'requestTemplates'.");
            return;
        }

        var type = LintJson.Text(integration, "type")?.ToUpperInvariant();
        Require(type is "AWS" or "AWS_PROXY" or "HTTP" or "HTTP_PROXY" or "MOCK", $"'{type}' is not a type of integration");
        var method = LintJson.Text(integration, "httpMethod");
        var isKnown = method is not null && !LintJson.HasPlaceholder(method);
        Require(type == "MOCK" || IsThere(integration, "uri"), "the integration has no 'uri', the address of its backend");
        Require(type is "MOCK" or "AWS_PROXY" || IsThere(integration, "httpMethod"), "the integration has no 'httpMethod', with which its backend is called");
        Require(!isKnown || !IsFunction(integration) || method!.Equals("POST", StringComparison.OrdinalIgnoreCase), "Lambda functions are invoked with POST, so the integration's httpMethod must be POST");
        Require(
            LintJson.Child(integration, "timeoutInMillis") is not { ValueKind: JsonValueKind.Number } timeout || (timeout.TryGetInt32(out var milliseconds) && ApiGatewayLimits.IsTimeout(milliseconds, mayBeRaised: true)),
            "timeoutInMillis must be 50 to 29,000, or up to 300,000 where AWS has raised the quota of your account");
        var mappings = new MappingLint(place, _declared, findings, failsOnWarnings);
        foreach (var mapping in LintJson.Members(integration, "requestParameters"))
        {
            mappings.Check(mapping, "integration.request.", "method.request.");
        }

        foreach (var key in LintJson.Items(LintJson.Child(integration, "cacheKeyParameters")).Where(key => key.ValueKind == JsonValueKind.String))
        {
            mappings.CheckSource(key.GetString()!);
        }

        TemplateLint.Check(integration, "requestTemplates", place, findings);
        if (type is not ("AWS_PROXY" or "HTTP_PROXY"))
        {
            new ResponseLint(root, place, operation, mappings, findings).Check(integration, isFunction: type == "AWS" && IsFunction(integration));
        }
    }

    private static bool IsThere(JsonElement integration, string name) => LintJson.Child(integration, name).ValueKind is JsonValueKind.String or JsonValueKind.Object;

    // An intrinsic's texts count: a function's address is mostly one.
    private static bool IsFunction(JsonElement integration) => LintJson.Child(integration, "uri") is var uri && uri.ValueKind != JsonValueKind.Undefined
        && uri.GetRawText().Contains(":lambda:path/", StringComparison.Ordinal);

    private void Require(bool condition, string problem)
    {
        if (!condition)
        {
            findings.Add($"{place}: {problem}.");
        }
    }
}
