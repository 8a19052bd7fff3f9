using Sluice.Contract;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;
using Sluice.Tool.Importing.Reading.Templates;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes the parameters of a method.</summary>
/// <param name="scope">What the readers share.</param>
/// <param name="operation">The operation.</param>
internal sealed class Parameters(ImportScope scope, Operation operation)
{
    private readonly Identifiers _names = new();
    private readonly Dictionary<(string In, string Name), JsonPlace> _declared = operation.Parameters(scope.References)
        .ToDictionary(static parameter => (parameter.TextOf("in") ?? "", parameter.TextOf("name") ?? ""));

    private readonly HashSet<string> _wireNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _routeVariables = operation.RouteVariables.ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Returns the parameters for what a template passes on, one for each variable of the route, which must have one, and one for each value without which
    /// the validator refuses a request.
    /// </summary>
    public List<ImportedParameter> Of(IEnumerable<Binding> bindings)
    {
        var all = new List<ImportedParameter>();
        var variables = new HashSet<string>(_routeVariables, StringComparer.Ordinal);
        var isWhole = false;
        foreach (var binding in bindings.Select(Place))
        {
            isWhole |= binding.Source == BindingSource.MethodRequest;
            if (binding.Source == BindingSource.Path && !variables.Remove(binding.WireName))
            {
                continue;
            }

            if (IsFree(binding))
            {
                all.Add(One(binding));
            }
        }

        if (isWhole)
        {
            return all;
        }

        List<ImportedParameter> route = [.. variables.Select(name => One(new(BindingSource.Path, name, name)))];
        return [.. route, .. all, .. Validated().Where(binding => !_wireNames.Contains(binding.WireName)).Where(IsFree).Select(One)];
    }

    private IEnumerable<Binding> Validated()
    {
        foreach (var (place, name) in operation.IsFunction && operation.Method.Validator is { } validator ? validator.Required : [])
        {
            if (place is MappingTarget.Querystring or MappingTarget.Header)
            {
                yield return new(place == MappingTarget.Header ? BindingSource.Header : BindingSource.Query, name, name);
            }
        }
    }

    /// <summary>Returns a parameter for each declared one, and one for the body.</summary>
    public List<ImportedParameter> OfDeclaration(bool withBody)
    {
        var bindings = _declared.Keys
            .Where(static key => key.In is "path" or "query" or "header")
            .Select(static key => new Binding(
                key.In switch { "path" => BindingSource.Path, "query" => BindingSource.Query, _ => BindingSource.Header }, key.Name, key.Name));
        return Of(withBody && operation.BodySchema(scope.References) is not null ? [.. bindings, new(BindingSource.Body, "", "body")] : bindings);
    }

    public ImportedParameter One(Binding binding)
    {
        var name = _names.Camel(binding.Name, "value");
        var attribute = binding.Source switch
        {
            BindingSource.Path => "FromPath",
            BindingSource.Query => "FromQuery",
            BindingSource.Header => "FromHeader",
            BindingSource.Body or BindingSource.BodyMember => "FromBody",
            BindingSource.Context => "FromContext",
            BindingSource.Authorizer => "FromAuthorizer",
            BindingSource.StageVariable => "FromStageVariable",
            _ => null,
        };
        if (attribute is null)
        {
            return new(name, "MethodRequest", ValueList<ImportedAttribute>.Empty);
        }

        var source = binding.WireName.Length == 0 || binding.WireName == name
            ? ImportedAttribute.Of(attribute)
            : ImportedAttribute.Of(attribute, binding.WireName);
        if (binding.Source == BindingSource.BodyMember && binding.WireName == name)
        {
            source = ImportedAttribute.Of(attribute, binding.WireName);
        }

        var (type, schema, description) = TypeOf(binding, name);
        return new(name, type, new([source, .. schema is { } given ? Constraints.Read(given, type.TrimEnd('?'), scope) : []]), description);
    }

    // A validator that checks bodies refuses a request without one.
    private bool IsValidated => operation.IsFunction && operation.Method.Validator?.Models is { IsDefaultOrEmpty: false };

    // Path, query and header share their names in a template, so a method has each name once.
    private bool IsFree(Binding binding)
    {
        if (binding.Source is not (BindingSource.Path or BindingSource.Query or BindingSource.Header))
        {
            return true;
        }

        if (binding.Source == BindingSource.Header && ApiGatewayNames.IsLostHeader(binding.WireName))
        {
            scope.Note(
                operation.Place, $"the header '{binding.WireName}' is no parameter, because API Gateway does not pass it on. Use a header of your own.");
            return false;
        }

        if (!ApiGatewayNames.IsParameter(binding.WireName))
        {
            scope.Note(
                operation.Place, $"'{binding.WireName}' is no parameter, because API Gateway takes only letters, digits and . _ $ - in a name. Rename it.");
            return false;
        }

        if (_wireNames.Add(binding.WireName))
        {
            return true;
        }

        scope.Note(operation.Place, $"two values of the request are called '{binding.WireName}', and only the first one is a parameter. Rename the other one.");
        return false;
    }

    private (string Type, JsonPlace? Schema, string? Description) TypeOf(Binding binding, string name)
    {
        switch (binding.Source)
        {
            case BindingSource.Body:
                var body = operation.Place.Find("requestBody") is { } given ? scope.References.Follow(given) : (JsonPlace?)null;
                var isRequired = IsValidated || (body?.Find("required") is { } flag && flag.Flag());
                var whole = operation.BodySchema(scope.References) is { } schema ? scope.Schemas.TypeOf(schema, TypeName("Body")) : "JsonElement";
                return (isRequired ? whole : whole + "?", null, body?.TextOf("description"));
            case BindingSource.BodyMember:
                var member = operation.BodySchema(scope.References) is { } around
                    ? scope.References.Follow(around).Find("properties")?.Find(binding.WireName) : null;
                return ((member is { } known ? scope.Schemas.TypeOf(known, TypeName(binding.WireName)) : "JsonElement") + "?", member, null);
            case BindingSource.Path or BindingSource.Query or BindingSource.Header:
                return OfDeclared(binding, name);
            default:
                return ("string?", null, null);
        }
    }

    private (string Type, JsonPlace? Schema, string? Description) OfDeclared(Binding binding, string name)
    {
        var place = binding.Source switch { BindingSource.Path => "path", BindingSource.Query => "query", _ => "header" };
        var declared = Declared(place, binding.WireName);
        var schema = declared?.Find("schema");
        var type = schema is { } given ? scope.Schemas.TypeOf(given, TypeName(name)) : "string";

        // One text of the request cannot be an object or a list of lists.
        type = scope.Schemas.IsText(type) || (type.EndsWith("[]", StringComparison.Ordinal) && scope.Schemas.IsText(type[..^2])) ? type : "string";
        var isRequired = place == "path" || (declared?.Find("required") is { } flag && flag.Flag());
        return (isRequired ? type : type + "?", schema, declared?.TextOf("description"));
    }

    private JsonPlace? Declared(string place, string name)
        => _declared.TryGetValue((place, name), out var exact) ? exact
            : place == "header" && _declared.Keys.FirstOrDefault(key => key.In == place && key.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                is { Name: not null } other ? _declared[other]
            : null;

    private Binding Place(Binding binding)
        => binding.Source != BindingSource.Anywhere ? binding
            : binding with
            {
                Source = _routeVariables.Contains(binding.WireName) ? BindingSource.Path
                    : Declared("query", binding.WireName) is null && Declared("header", binding.WireName) is not null ? BindingSource.Header
                    : BindingSource.Query,
            };

    private string TypeName(string part) => $"{operation.Method.Name} {part}";
}
