using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;
using Sluice.MappingTemplates;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Backends;

/// <summary>Makes the method of an operation that a service of AWS answers.</summary>
internal static partial class ServiceCall
{
    /// <summary>Returns the interface of the service, or null if the address does not say which action the role needs.</summary>
    public static (string Name, ImportedAttribute? Attribute)? Interface(Operation operation)
        => Call(operation) is { } call && (call.Action is not null || operation.Method.HttpMethod is not "ANY") && Permission(operation) is not null
            ? ($"I{new Identifiers().Pascal(call.Service, "Service")}", null)
            : null;

    public static ImportedMethod Method(ImportScope scope, Operation operation, ImportedMethod head)
    {
        var call = Call(operation)!.Value;
        var attribute = call.Action is { } action
            ? ImportedAttribute.Of("AwsCall", call.Service, action)
            : ImportedAttribute.Of("AwsCall", call.Service).WithText("Path", call.Path!);
        attribute = operation.Method.Integration.HttpMethod == "POST" ? attribute : attribute.WithText("Method", operation.Method.Integration.HttpMethod);
        var (right, resource) = Permission(operation)!.Value;
        var attributes = new List<ImportedAttribute>(head.Attributes) { attribute, ImportedAttribute.Of("Allow", resource, right) };
        var remarks = new List<string>();
        if (Template(operation) is { } template)
        {
            var file = scope.AddTemplate(head.Name, template);
            attributes.Add(ImportedAttribute.Of("RequestTemplate", file));
            remarks.Add($"{file} is the request template of the document: it makes the request of the service.");
        }

        if (resource == "*")
        {
            remarks.Add($"[Allow] names every resource, because the document does not say which one {right} needs. Name it by its ARN.");
            scope.Note(operation.Integration, $"'{head.Name}': {remarks[^1]}");
        }

        return head with { Attributes = new(attributes), Remarks = new(remarks), Parameters = new(new Parameters(scope, operation).Of([])) };
    }

    private static (string Service, string? Action, string? Path)? Call(Operation operation)
        => Address().Match(operation.Method.Integration.Uri) is { Success: true } address
            && (operation.Method.Integration.HttpMethod is "GET" or "HEAD" or "DELETE" || Template(operation) is not null)
            ? (address.Groups["service"].Value, Group(address, "action"), Group(address, "path"))
            : null;

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true } group ? group.Value : null;

    private static (string Right, string Resource)? Permission(Operation operation)
    {
        var (service, action, path) = Call(operation)!.Value;
        var name = service[(service.LastIndexOf('.') + 1)..];
        if (action is not null)
        {
            return ($"{name}:{action.Split('&')[0]}", "*");
        }

        var first = path!.Split('/');
        return name switch
        {
            "sqs" when first.Length == 2 && SqsAction().Match(Template(operation) ?? "") is { Success: true } called
                => ($"sqs:{called.Groups[1].Value}", $"arn:${{AWS::Partition}}:sqs:${{AWS::Region}}:${{AWS::AccountId}}:{first[1]}"),
            "s3" when !first[0].Contains('{', StringComparison.Ordinal) && operation.Method.Integration.HttpMethod is "GET" or "PUT" or "DELETE"
                => ($"s3:{Verb(operation.Method.Integration.HttpMethod)}Object", $"arn:${{AWS::Partition}}:s3:::{first[0]}/*"),
            _ => null,
        };
    }

    private static string Verb(string method) => method[..1] + method[1..].ToLowerInvariant();

    // A template that cannot be parsed is an error of the build, so that it stays in the overlay.
    private static string? Template(Operation operation)
    {
        var template = JsonPlace.MembersOf(operation.Integration.Find("requestTemplates")).Select(static one => one.Value.KnownText).FirstOrDefault();
        try
        {
            _ = template is null ? null : MappingTemplate.Parse(template);
            return template;
        }
        catch (TemplateParseException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"^arn:[^:]+:apigateway:[^:]+:(?<service>[a-z0-9.-]+):(?:action/(?<action>[A-Za-z0-9&=._-]+)|path/{1,2}(?<path>[A-Za-z0-9._{}/-]+))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("Action=([A-Za-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex SqsAction();
}
