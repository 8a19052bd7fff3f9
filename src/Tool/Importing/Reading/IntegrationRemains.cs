using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>
/// Goes through all properties of the integration of a function, and notes each that the method does not say. A property that is not known here is noted,
/// too, so that nothing is lost without a line.
/// </summary>
internal sealed partial class IntegrationRemains(ImportScope scope)
{
    /// <summary>The properties that other readers make attributes of, or note.</summary>
    private static readonly string[] ReadElsewhere = ["type", "uri", "responses", "requestTemplates", "timeoutInMillis"];

    /// <summary>The properties that change nothing for a proxy integration of a function, which has no templates.</summary>
    private static readonly string[] WithoutEffectOnProxies = ["passthroughBehavior", "contentHandling"];

    /// <summary>Notes what is left of an integration.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="method">The method that was made of it.</param>
    /// <returns>The sentences for the code of the method.</returns>
    public IReadOnlyList<string> Note(Operation operation, ImportedMethod method)
    {
        var remarks = new List<string>();
        var isProxy = operation.Method.Integration.Type == IntegrationType.LambdaProxy;
        foreach (var (name, place) in operation.Integration.Members().Where(member => member.Value.Value.ValueKind != JsonValueKind.Null))
        {
            if (ReadElsewhere.Contains(name) || (isProxy && WithoutEffectOnProxies.Contains(name)) || IsUsual(name, place, operation))
            {
                continue;
            }

            if (name == "requestParameters")
            {
                NoteParameters(method, place, remarks);
            }
            else if (name == "cacheKeyParameters")
            {
                NoteCacheKeys(operation, method, place, remarks);
            }
            else
            {
                Add(method, place, name, Meaning(name), remarks);
            }
        }

        NotePassthrough(operation, method, isProxy, remarks);
        NoteQualifier(operation, method, remarks);
        foreach (var (_, response) in isProxy ? [] : JsonPlace.MembersOf(operation.Integration.Find("responses")))
        {
            foreach (var (name, place) in response.Members().Where(static member => !IsOfResponse(member.Key, member.Value)))
            {
                Add(method, place, name, name == "contentHandling" ? "Return bytes or a text from the method." : Overlay, remarks);
            }
        }

        return remarks;
    }

    private const string Overlay = "No attribute says it. Add it with an overlay.";

    private static string Meaning(string name) => name switch
    {
        "credentials" => "the project's API invokes the function by a permission of the function, and not in this role.",
        "contentHandling" => "the method takes the body as the build converts it. Take bytes with a [FromBody] byte[].",
        "cacheNamespace" => "each operation of the project has a cache of its own.",
        "responseTransferMode" => "the method returns its response as a whole. To stream it, return a sequence or a stream.",
        _ => Overlay,
    };

    // What a build writes itself, and what has no effect.
    private static bool IsUsual(string name, JsonPlace place, Operation operation) => name switch
    {
        "httpMethod" or "passthroughBehavior" or "payloadFormatVersion" => true,
        "cacheNamespace" => operation.Integration.Find("cacheKeyParameters") is not { Value.ValueKind: JsonValueKind.Array } keys
            || keys.Value.GetArrayLength() == 0,
        _ => UsualValues.Is(name, place),
    };

    private static bool IsOfResponse(string name, JsonPlace place)
        => name is "statusCode" or "responseTemplates" or "responseParameters"
            || UsualValues.Is(name, place);

    private void NoteParameters(ImportedMethod method, JsonPlace parameters, List<string> remarks)
    {
        foreach (var (target, source) in JsonPlace.MembersOf(parameters))
        {
            if (!(AsyncCall.IsHeader(target) && method.Attributes.Any(static attribute => attribute.Name == "Async")))
            {
                Add(method, source, target, $"the function receives {source.KnownText} there. Take the value as a parameter of the method.", remarks);
            }
        }
    }

    private void NoteCacheKeys(Operation operation, ImportedMethod method, JsonPlace keys, List<string> remarks)
    {
        foreach (var key in keys.Value.ValueKind == JsonValueKind.Array ? keys.Items() : [])
        {
            if (!IsBound(operation, method, key.KnownText ?? ""))
            {
                Add(method, key, $"cacheKeyParameters {key.KnownText}", "the keys of a cache are the parameters of the method. Declare this one.", remarks);
            }
        }
    }

    private static bool IsBound(Operation operation, ImportedMethod method, string key)
    {
        var parts = key.Split('.', 4);
        return parts is ["method", "request", var part, var name] && part switch
        {
            "path" => operation.RouteVariables.Contains(name),
            "querystring" => Binds("FromQuery", name),
            "header" => Binds("FromHeader", name),
            _ => false,
        };

        bool Binds(string attribute, string wire) => method.Parameters.Any(parameter => parameter.Attributes.Any(one => one.Name == attribute
            && (one.Arguments is [{ Name: null, Value.Text: { } given }, ..] ? given : parameter.Name).Equals(wire, StringComparison.OrdinalIgnoreCase)));
    }

    // A build writes 'never' for a template and so refuses a body of another media type. Only a method that may have a body meets the difference.
    private void NotePassthrough(Operation operation, ImportedMethod method, bool isProxy, List<string> remarks)
    {
        var place = operation.Integration.Find("passthroughBehavior");
        if (isProxy || place?.KnownText?.ToUpperInvariant() == "NEVER" || (place is null && !operation.MayHaveBody))
        {
            return;
        }

        var value = place?.KnownText?.ToLowerInvariant() ?? "when_no_match";
        const string Meaning
            = "a body of a media type without a template goes to the function as it is; the project answers 415. Take it with [Proxy], or with a method of "
            + "that media type.";
        remarks.Add($"passthroughBehavior {value}: {Meaning}");
        scope.NoteTogether(place ?? operation.Integration, method.Name, $"passthroughBehavior {value}", Meaning);
    }

    private void NoteQualifier(Operation operation, ImportedMethod method, List<string> remarks)
    {
        if (Qualifier().Match(operation.Method.Integration.Uri) is { Success: true } qualifier)
        {
            var place = operation.Integration.Find("uri") ?? operation.Integration;
            var name = qualifier.Groups["alias"].Value;
            Add(
                method, place, $"the alias or version '{name}' of the function",
                "the project's API calls the function itself. Set Alias of [LambdaFunction] for a function with an alias.", remarks);
        }
    }

    private void Add(ImportedMethod method, JsonPlace place, string property, string meaning, List<string> remarks)
    {
        remarks.Add($"{property}: {meaning}");
        scope.NoteTogether(place, method.Name, property, meaning);
    }

    [GeneratedRegex(@":function:(?:[A-Za-z0-9_-]|\$\{[^{}]*\})+:(?<alias>[^/]+)/|\.Arn\}:(?<alias>[^/]+)/", RegexOptions.CultureInvariant)]
    private static partial Regex Qualifier();
}
