using System.Text;
using System.Text.Json;
using Sluice.Contract;
using Sluice.MappingTemplates.Linting;

namespace Sluice.LocalGateway.Linting;

/// <summary>An operation with its parameters, responses and integration.</summary>
internal sealed class OperationLint(JsonElement root, string place, string path, JsonElement operation, List<string> findings)
{
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    public void Check()
    {
        CheckParameters();
        CheckSecurity();
        Require(!operation.TryGetProperty("deprecated", out _), "'deprecated' is dropped by the import, with a warning");
        if (DocumentLint.Text(operation, "x-amazon-apigateway-request-validator") is { } validator)
        {
            Require(DocumentLint.Child(root, "x-amazon-apigateway-request-validators").ValueKind == JsonValueKind.Object
                && DocumentLint.Child(root, "x-amazon-apigateway-request-validators").TryGetProperty(validator, out _), $"there is no validator '{validator}'");
        }

        if (DocumentLint.Child(operation, DocumentLint.Integration) is not { ValueKind: JsonValueKind.Object } integration)
        {
            findings.Add($"{place}: it has no integration, so a deployment fails.");
            return;
        }

        CheckIntegration(integration);
    }

    private void CheckParameters()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var parameters = DocumentLint.Child(operation, "parameters");
        foreach (var parameter in parameters.ValueKind == JsonValueKind.Array ? parameters.EnumerateArray() : default)
        {
            var (name, source) = (DocumentLint.Text(parameter, "name") ?? "", DocumentLint.Text(parameter, "in") ?? "");
            Require(name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '$' or '-'), $"'{name}' is not a parameter's name");
            Require(names.Add(name), $"'{name}' is a parameter twice; names are unique across path, query string and headers");
            Require(source is "path" or "query" or "header", $"a parameter cannot be in '{source}'");
            Require(source != "path" || (parameter.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.True), $"the path's '{name}' must be required");
            Require(source != "path" || Variables().Contains(name), $"the path has no variable '{name}'");
            _declared.Add(source switch { "query" => "querystring", _ => source } + "." + name);
        }

        foreach (var variable in Variables())
        {
            Require(_declared.Contains("path." + variable), $"the path's variable '{variable}' is not declared");
        }
    }

    private IEnumerable<string> Variables() =>
        path.Split('/').Where(segment => segment.StartsWith('{')).Select(segment => segment[1..^1].TrimEnd('+'));

    private void CheckSecurity()
    {
        var security = DocumentLint.Child(operation, "security");
        foreach (var name in (security.ValueKind == JsonValueKind.Array ? security.EnumerateArray() : default).SelectMany(one => one.EnumerateObject()).Select(member => member.Name))
        {
            Require(DocumentLint.Members(DocumentLint.Child(root, "components"), "securitySchemes").Any(scheme => scheme.NameEquals(name)), $"there is no security scheme '{name}'");
        }
    }

    private void CheckIntegration(JsonElement integration)
    {
        var type = DocumentLint.Text(integration, "type")?.ToUpperInvariant();
        Require(type is "AWS" or "AWS_PROXY" or "HTTP" or "HTTP_PROXY" or "MOCK", $"'{type}' is not a type of integration");
        var uri = DocumentLint.Text(integration, "uri");
        Require(type == "MOCK" || uri is not null, "the integration has no 'uri'");
        Require(type == "MOCK" || DocumentLint.Text(integration, "httpMethod") is not null, "the integration has no 'httpMethod'");
        Require(uri is null || !uri.Contains(":lambda:path/", StringComparison.Ordinal) || DocumentLint.Text(integration, "httpMethod") == "POST", "a function is invoked with POST");
        Require(
            !integration.TryGetProperty("timeoutInMillis", out var timeout) || (timeout.TryGetInt32(out var milliseconds) && milliseconds is >= 50 and <= 300_000),
            "a timeout is 50 to 29,000 milliseconds, or more where AWS raised the quota");
        foreach (var mapping in DocumentLint.Members(integration, "requestParameters"))
        {
            CheckMapping(mapping, "integration.request.", "method.request.");
        }

        var keys = DocumentLint.Child(integration, "cacheKeyParameters");
        foreach (var key in keys.ValueKind == JsonValueKind.Array ? keys.EnumerateArray() : default)
        {
            CheckSource(key.GetString() ?? "");
        }

        CheckTemplates(integration, "requestTemplates");
        if (type is not ("AWS_PROXY" or "HTTP_PROXY"))
        {
            CheckResponses(integration);
        }
    }

    private void CheckMapping(JsonProperty mapping, string target, string source)
    {
        if (mapping.Value.ValueKind != JsonValueKind.String)
        {
            findings.Add($"{place}: the value of '{mapping.Name}' must be a text.");
            return;
        }

        var value = mapping.Value.GetString()!;
        Require(mapping.Name.StartsWith(target, StringComparison.Ordinal), $"'{mapping.Name}' is not the target of a mapping");
        if (value.StartsWith(source, StringComparison.Ordinal))
        {
            CheckSource(value);
        }
        else
        {
            Require(
                (value.Length >= 2 && value[0] == '\'' && value[^1] == '\'') || value.StartsWith("context.", StringComparison.Ordinal) || value.StartsWith("stageVariables.", StringComparison.Ordinal),
                $"'{value}' is not a mapping expression");
        }
    }

    // Undeclared, the import fails: "Invalid mapping expression parameter specified".
    private void CheckSource(string source)
    {
        if (!source.StartsWith("method.request.", StringComparison.Ordinal) || source.StartsWith("method.request.body", StringComparison.Ordinal))
        {
            return;
        }

        var name = source["method.request.".Length..].Replace("multivalue", "", StringComparison.Ordinal);
        Require(_declared.Contains(name), $"'{source}' is not declared among the parameters");
    }

    private void CheckResponses(JsonElement integration)
    {
        var statuses = new HashSet<string>(StringComparer.Ordinal);
        var hasDefault = false;
        foreach (var response in DocumentLint.Members(integration, "responses"))
        {
            hasDefault |= response.NameEquals("default");
            var status = DocumentLint.Text(response.Value, "statusCode") ?? "";
            Require(statuses.Add(status), $"two integration responses give {status}; API Gateway keeps one a status");
            var declared = DocumentLint.Child(DocumentLint.Child(operation, "responses"), status);
            Require(declared.ValueKind == JsonValueKind.Object, $"the integration gives {status}, which is not among the responses");
            foreach (var mapping in DocumentLint.Members(response.Value, "responseParameters"))
            {
                CheckMapping(mapping, "method.response.header.", "integration.response.");
                var header = mapping.Name["method.response.header.".Length..];
                Require(DocumentLint.Members(declared, "headers").Any(member => member.NameEquals(header)), $"the header '{header}' of {status} is not declared");
            }

            CheckTemplates(response.Value, "responseTemplates");
        }

        Require(hasDefault, "no integration response is the 'default', so what no pattern matches is answered with 500");
    }

    private void CheckTemplates(JsonElement owner, string name)
    {
        foreach (var template in DocumentLint.Members(owner, name))
        {
            var text = template.Value.GetString() ?? "";
            Require(Encoding.UTF8.GetByteCount(text) <= ApiGatewayLimits.TemplateBytes, $"a template of '{name}' is larger than 300 KB");
            foreach (var finding in TemplateLinter.Lint(text).Where(finding => finding.Severity == LintSeverity.Error))
            {
                findings.Add($"{place}: {name}{finding}");
            }
        }
    }

    private void Require(bool condition, string problem)
    {
        if (!condition)
        {
            findings.Add($"{place}: {problem}.");
        }
    }
}
