using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Contract;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;
using Sluice.MappingTemplates.Linting;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>Determines the place of each value in the backend's request.</summary>
internal sealed class HttpMappings(OperationScope scope, string path, bool isProxy, bool hasBody)
{
    private readonly HashSet<string> _variables = new(ForwardPath.Variables(path)!, StringComparer.Ordinal);

    /// <summary>
    /// True if the user's own template makes the request. The template reads the values that it needs, so a value without an attribute is not mapped.
    /// </summary>
    public bool IsTemplated { get; init; }

    public List<RequestMappingModel> Parameters { get; } = [];

    public List<BodyMemberModel> BodyMembers { get; } = [];

    public void Add(ImmutableArray<ParameterModel> parameters)
    {
        var symbols = scope.Method.Parameters.ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            var symbol = symbols[parameter.Name];
            var target = Target(symbol);
            if (parameter.Source is ParameterSource.Body or ParameterSource.RawBody)
            {
                AddBody(parameter, symbol, target);
            }
            else if (target is var (attribute, part))
            {
                AddTo(parameter, attribute, part);
            }
            else
            {
                AddByName(parameter, symbol);
            }
        }

        if (BodyMembers.Count > 0
            && parameters.FirstOrDefault(p =>
                p.Source is (ParameterSource.Body or ParameterSource.RawBody) && BodyMembers.TrueForAll(m => m.Parameter != p.Name)) is { } whole)
        {
            scope.Diagnostics.Add(
                BackendRules.LostParameter, symbols[whole.Name].SourceLocation(), whole.Name,
                "other parameters make up the body. Give this one [To.Body(\"name\")], too.");
        }
    }

    /// <summary>Adds the constants that the interface and the method add to every request.</summary>
    public void AddConstants()
    {
        foreach (var attribute in BackendAttributes.OfInterface(scope).Concat(scope.Method.GetAttributes()))
        {
            var isHeader = attribute.AttributeClass.Is(WellKnown.SendHeader);
            if (!isHeader && !attribute.AttributeClass.Is(WellKnown.SendQuery))
            {
                continue;
            }

            var (name, value) = (attribute.Argument<string>(0) ?? "", attribute.Argument<string>(1) ?? "");
            if (MappingNames.Value(value) is { } source)
            {
                if (source is { Source: ParameterSource.Context, Text: var variable } && !ContextVariables.IsKnown(variable))
                {
                    scope.Diagnostics.Add(
                        ParameterRules.UnknownContextVariable, attribute.ArgumentPlace(1, scope.Cancellation), variable, ContextVariables.Cure(variable));
                }

                AddMapping(isHeader ? RequestPart.Header : RequestPart.Query, name, source, attribute.ArgumentPlace(0, scope.Cancellation));
            }
            else
            {
                scope.Diagnostics.Add(
                    BackendRules.InvalidMapping, attribute.ArgumentPlace(1, scope.Cancellation), value,
                    "use ASCII characters without apostrophes, or one $context.NAME or $stageVariables.NAME alone.");
            }
        }
    }

    public void CheckVariables(Location? place)
    {
        foreach (var variable in _variables
            .Where(v => Parameters.TrueForAll(m => m.Part != RequestPart.Path || m.Name != v))
            .OrderBy(v => v, StringComparer.Ordinal))
        {
            scope.Diagnostics.Add(
                BackendRules.InvalidForward, place, scope.Method.Name,
                $"no value fills the variable '{variable}' of the path. Give a parameter [To.Path(\"{variable}\")], "
                + "or use that name for a variable of the route.");
        }
    }

    /// <summary>Returns the parameter's attribute that names the place of the value. The part is null for a member of the body.</summary>
    private static (AttributeData Attribute, RequestPart? Part)? Target(IParameterSymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { ContainingType: { } outer } type && outer.Is(WellKnown.To))
            {
                return (attribute, type.Name switch
                {
                    "HeaderAttribute" => RequestPart.Header,
                    "QueryAttribute" => RequestPart.Query,
                    "PathAttribute" => RequestPart.Path,
                    _ => null,
                });
            }
        }

        return null;
    }

    private void AddBody(ParameterModel parameter, IParameterSymbol symbol, (AttributeData Attribute, RequestPart? Part)? target)
    {
        if (isProxy || (IsTemplated && target is null))
        {
            return;
        }

        if (!hasBody)
        {
            scope.Diagnostics.Add(
                BackendRules.LostParameter, symbol.SourceLocation(), parameter.Name, "the backend's request has no body. Forward with another method.");
        }
        else if (target is (var attribute, null))
        {
            BodyMembers.Add(new(attribute.Argument<string>(0) ?? "", parameter.Name));
        }
        else if (target is { Attribute: var wrong })
        {
            scope.Diagnostics.Add(
                BackendRules.LostParameter, wrong.Place(scope.Cancellation), parameter.Name,
                "a body cannot be sent as a header, a query value or a part of the path. Remove the attribute.");
        }
    }

    private void AddTo(ParameterModel parameter, AttributeData attribute, RequestPart? part)
    {
        var name = attribute.Argument<string>(0) ?? "";
        var place = attribute.ArgumentPlace(0, scope.Cancellation);
        if (part is { } outside)
        {
            AddMapping(outside, name, Value(parameter), place);
        }
        else if (isProxy || !hasBody || IsTemplated)
        {
            scope.Diagnostics.Add(
                BackendRules.LostParameter, attribute.Place(scope.Cancellation), parameter.Name,
                IsTemplated ? "the request template makes the body. Read the value there, and remove the attribute."
                : isProxy
                    ? "a proxy passes the client's body on unchanged. Use [To.Header], [To.Query] or [To.Path]."
                    : "the backend's request has no body. Forward with another method.");
        }
        else if (name.Length == 0 || BodyMembers.Exists(m => m.Name == name))
        {
            scope.Diagnostics.Add(
                BackendRules.InvalidMapping, place, name,
                "the name is empty, or another member of the body has it. Give each member a name of its own.");
        }
        else
        {
            BodyMembers.Add(new(name, parameter.Name));
        }
    }

    private void AddByName(ParameterModel parameter, IParameterSymbol symbol)
    {
        switch (parameter.Source)
        {
            case ParameterSource.Path when _variables.Contains(parameter.WireName):
                AddMapping(RequestPart.Path, parameter.WireName, Value(parameter), symbol.SourceLocation());
                break;
            case var _ when IsTemplated:
                break;
            case ParameterSource.Query:
                AddMapping(RequestPart.Query, parameter.WireName, Value(parameter), symbol.SourceLocation());
                break;
            case ParameterSource.Header:
                AddMapping(RequestPart.Header, parameter.WireName, Value(parameter), symbol.SourceLocation());
                break;
            default:
                scope.Diagnostics.Add(
                    BackendRules.LostParameter, symbol.SourceLocation(), parameter.Name,
                    "nothing says where it goes. Give it [To.Header], [To.Query], [To.Path] or [To.Body].");
                break;
        }
    }

    private void AddMapping(RequestPart part, string name, MappedValueModel value, Location? place)
    {
        var isHeader = part == RequestPart.Header;
        var problem = isHeader ? MappingNames.RequestHeaderProblem(name)
            : !ApiGatewayNames.IsParameter(name) ? "it is not a valid name. Use letters A-Z, digits and - _ . $."
            : part == RequestPart.Path && !_variables.Contains(name) ? $"the path '{path}' has no variable of that name."
            : null;
        if (problem is null && Parameters.Exists(m =>
            m.Part == part && string.Equals(m.Name, name, isHeader ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)))
        {
            problem = "another value is already mapped to it.";
        }

        if (problem is null)
        {
            Parameters.Add(new(part, name, value));
        }
        else
        {
            scope.Diagnostics.Add(BackendRules.InvalidMapping, place, name, problem);
        }
    }

    // A list takes all values of a repeated key or header, as the client sent them.
    private static MappedValueModel Value(ParameterModel parameter) =>
        new(parameter.Source, parameter.WireName, IsMultiple: parameter.Type.Shape is TypeShape.Array or TypeShape.List);
}
