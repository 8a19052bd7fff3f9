using Microsoft.CodeAnalysis;
using Sluice.Contract;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Rules;
using Sluice.MappingTemplates.Linting;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Checks names in the request by API Gateway's rules.</summary>
internal static class WireNames
{
    /// <summary>Unconfirmed: the <c>requestContext</c> of an event does not have these variables.</summary>
    private static readonly HashSet<string> LostContext = new(StringComparer.Ordinal)
    {
        "awsEndpointRequestId", "isCanaryRequest", "wafResponseCode", "webaclArn",
    };

    /// <summary>Returns the name, or null if it is not valid. The reason is then among the findings.</summary>
    public static string? Parse(OperationScope scope, RouteModel route, ParameterSource source, string name, Location? place)
    {
        if (source == ParameterSource.Path)
        {
            if (PathNames.Find(route, name) is { } variable)
            {
                return variable;
            }

            scope.Diagnostics.Add(RouteRules.UnknownVariable, place, name);
            return null;
        }

        if (source == ParameterSource.Header && ApiGatewayNames.IsLostHeader(name))
        {
            scope.Diagnostics.Add(ParameterRules.LostHeader, place, name);
            return null;
        }

        var isValid = source switch
        {
            ParameterSource.StageVariable => name.Length is > 0 and <= 64 && name.All(c => IsWord(c)),
            ParameterSource.Form => name.Length > 0,
            ParameterSource.Cookie => name.Length > 0 && name.All(IsTokenCharacter),
            ParameterSource.Authorizer or ParameterSource.Context => name.Length > 0 && name.All(c => IsWord(c) || c is '.' or '-' or ':'),
            _ => ApiGatewayNames.IsParameter(name),
        };
        if (!isValid)
        {
            var cure = source == ParameterSource.StageVariable
                ? "Use letters A-Z, digits and '_'."
                : source == ParameterSource.Cookie ? "Use letters A-Z, digits and the characters ! # $ % & ' * + - . ^ _ ` | ~ (RFC 6265, section 4.1.1)."
                : "Use letters A-Z, digits and . _ $ -, the characters that API Gateway accepts.";
            scope.Diagnostics.Add(ParameterRules.InvalidWireName, place, name, Describe(source), cure);
            return null;
        }

        if (source == ParameterSource.Context && !ContextVariables.IsKnown(name))
        {
            scope.Diagnostics.Add(ParameterRules.UnknownContextVariable, place, name, ContextVariables.Cure(name));
        }
        else if (source == ParameterSource.Context && scope.IsProxy && LostContext.Contains(name))
        {
            scope.Diagnostics.Add(FunctionRules.NotInEvent, place, name);
        }

        return name;
    }

    /// <summary>Returns a description of the source for messages, with its article.</summary>
    public static string Describe(ParameterSource source) => source switch
    {
        ParameterSource.Path => "a path value",
        ParameterSource.Query => "a query value",
        ParameterSource.Header => "a header",
        ParameterSource.Cookie => "a cookie",
        ParameterSource.Context => "a $context variable",
        ParameterSource.StageVariable => "a stage variable",
        ParameterSource.Authorizer => "an authorizer value",
        ParameterSource.Form => "a field of a form",
        ParameterSource.BodyMember => "a member of the body",
        _ => "a body",
    };

    private static bool IsTokenCharacter(char c) =>
        c is > ' ' and <= '~' and not ('"' or '(' or ')' or ',' or '/' or ':' or ';' or '<' or '=' or '>' or '?' or '@' or '[' or '\\' or ']' or '{' or '}');

    private static bool IsWord(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';
}
