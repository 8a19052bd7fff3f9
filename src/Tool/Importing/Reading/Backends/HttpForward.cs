using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;
using Sluice.Tool.Importing.Reading.Templates;

namespace Sluice.Tool.Importing.Reading.Backends;

/// <summary>Makes the method of an operation that an HTTP endpoint answers.</summary>
internal static partial class HttpForward
{
    /// <summary>Returns the interface of the endpoint's host, or null if no attribute says the address, or where a variable of the route goes.</summary>
    public static (string Name, ImportedAttribute? Attribute)? Interface(ImportScope scope, Operation operation)
        => Address().Match(operation.Method.Integration.Uri) is not { Success: true } address
            || !PathVariables().Matches(address.Groups["path"].Value).Select(static match => match.Groups[1].Value)
                .ToHashSet(StringComparer.Ordinal).SetEquals(Sources(operation).Select(static source => source.Target))
            ? null
            : ($"I{Capital(address.Groups["host"].Value)}", WithLink(scope, operation, ImportedAttribute.Of("HttpBackend", address.Groups["base"].Value)));

    private static ImportedAttribute WithLink(ImportScope scope, Operation operation, ImportedAttribute backend)
        => operation.Integration.TextOf("connectionType")?.ToUpperInvariant() == "VPC_LINK"
            && operation.Integration.Find("connectionId") is { KnownText.Length: > 0 } link
            ? backend.WithText("VpcLink", scope.Values.Text(link, "The VPC link"))
            : backend;

    public static ImportedMethod Method(ImportScope scope, Operation operation, ImportedMethod head)
    {
        var integration = operation.Method.Integration;
        var path = Address().Match(integration.Uri).Groups["path"].Value;
        var forward = ImportedAttribute.Of("Forward", integration.HttpMethod, path.Length == 0 ? "/" : path);
        forward = integration.IsProxy ? forward.WithCode("Proxy", "true") : forward;
        var parameters = new Parameters(scope, operation);
        var all = Sources(operation).Select(source =>
        {
            var parameter = parameters.One(new(BindingSource.Path, source.Name, source.Name));
            return source.Name == source.Target ? parameter
                : parameter with { Attributes = new([.. parameter.Attributes, ImportedAttribute.Of("To.Path", source.Target)]) };
        }).ToList();
        if (!integration.IsProxy && operation.MayHaveBody)
        {
            all.Add(parameters.One(new(BindingSource.Body, "", "body")));
        }

        return head with { Attributes = new([.. head.Attributes, forward]), Parameters = new(all) };
    }

    // A variable of the route takes part in the address by a mapping, or by its name in an HTTP_PROXY.
    private static List<(string Name, string Target)> Sources(Operation operation)
    {
        const string Start = "integration.request.path.";
        var mapped = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (target, source) in JsonPlace.MembersOf(operation.Integration.Find("requestParameters")))
        {
            if (target.StartsWith(Start, StringComparison.Ordinal))
            {
                mapped[source.KnownText?.Replace("method.request.path.", "", StringComparison.Ordinal) ?? ""] = target[Start.Length..];
            }
        }

        return [.. operation.RouteVariables.Select(name => (name, mapped.GetValueOrDefault(name, name)))];
    }

    private static string Capital(string host) => new Identifiers().Pascal(host.Replace("stageVariables.", "", StringComparison.Ordinal), "Backend");

    [GeneratedRegex(
        @"^(?<base>https?://(?<host>(?:[A-Za-z0-9.:-]|\$\{stageVariables\.[A-Za-z0-9_]+\})+))(?<path>(?:/[A-Za-z0-9._~{}+@:-]*)*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\{([A-Za-z0-9._-]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex PathVariables();
}
