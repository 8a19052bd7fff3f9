using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stacks;

/// <summary>
/// Writes what an event of SAM says about its requests: the model of the body (<c>RequestModel</c>), parameters (<c>RequestParameters</c>), and what of
/// these is validated. SAM's own code is the source.
/// </summary>
internal static class SamRequest
{
    public const string Validators = "x-amazon-apigateway-request-validators";
    private const string Validator = "x-amazon-apigateway-request-validator";
    private const string MappingPrefix = "method.request.";

    private static readonly (string Name, bool Body, bool Parameters)[] All =
        [("sam-none", false, false), ("sam-body", true, false), ("sam-parameters", false, true), ("sam-both", true, true)];

    /// <summary>Returns whether the event decides about a member of its operation, so that the member of the definition is not copied.</summary>
    public static bool Decides(JsonPlace entry, string member) => member switch
    {
        "parameters" => true,
        "requestBody" => entry.Find("RequestModel") is not null,
        Validator => ValidatorOf(entry) is not null,
        _ => false,
    };

    /// <summary>Writes the validators of the definition, and those that events name.</summary>
    public static void WriteValidators(TreeWriter tree, JsonPlace origin, JsonPlace? defined, IEnumerable<JsonPlace> events)
    {
        var names = events.Select(ValidatorOf).ToHashSet(StringComparer.Ordinal);
        if (defined is null && names.All(static name => name is null))
        {
            return;
        }

        tree.Name(Validators);
        tree.StartObject(defined ?? origin);
        foreach (var (name, validator) in JsonPlace.MembersOf(defined).Where(validator => !names.Contains(validator.Key)))
        {
            tree.Copy(name, validator);
        }

        foreach (var (name, body, parameters) in All.Where(validator => names.Contains(validator.Name)))
        {
            tree.Name(name);
            tree.StartObject(origin);
            tree.Name("validateRequestBody");
            tree.Flag(body, origin);
            tree.Name("validateRequestParameters");
            tree.Flag(parameters, origin);
            tree.End();
        }

        tree.End();
    }

    /// <summary>Writes the members of an operation.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="entry">The properties of the event.</param>
    /// <param name="defined">The operation of the definition that the event adds to, or null.</param>
    /// <param name="isSwagger">Whether the document is one of Swagger 2.0.</param>
    public static void Write(TreeWriter tree, JsonPlace entry, JsonPlace? defined, bool isSwagger)
    {
        var model = entry.Find("RequestModel");
        tree.Name("parameters");
        tree.StartList(entry);
        foreach (var parameter in defined?.Find("parameters")?.Items() ?? [])
        {
            tree.Copy(parameter);
        }

        foreach (var parameter in entry.Find("RequestParameters")?.Items() ?? [])
        {
            WriteParameter(tree, parameter);
        }

        if (model is { } body && isSwagger)
        {
            WriteBodyParameter(tree, body);
        }

        tree.End();
        if (model is { } content && !isSwagger)
        {
            WriteBody(tree, content);
        }

        if (ValidatorOf(entry) is { } validator)
        {
            tree.Name(Validator);
            tree.Text(validator, entry);
        }
    }

    // SAM takes a validator only from RequestModel.
    private static string? ValidatorOf(JsonPlace entry)
    {
        var (body, parameters) = (entry.Find("RequestModel")?.Find("ValidateBody"), entry.Find("RequestModel")?.Find("ValidateParameters"));
        return body is null && parameters is null
            ? null
            : All.Single(validator => validator.Body == (body?.Flag() == true) && validator.Parameters == (parameters?.Flag() == true)).Name;
    }

    // A parameter is its name, or an object whose only member is the name with 'Required'.
    private static void WriteParameter(TreeWriter tree, JsonPlace parameter)
    {
        var (given, required) = parameter.IsPlainObject && parameter.Members().ToList() is [var only]
            ? (only.Key, only.Value.Find("Required"))
            : (parameter.Text(), null);
        var parts = given.StartsWith(MappingPrefix, StringComparison.Ordinal) ? given[MappingPrefix.Length..].Split('.', 2) : [];
        if (parts is not ["querystring" or "path" or "header", { Length: > 0 } name])
        {
            throw parameter.Error(
                $"'{given}' is not a parameter of a request. Write {MappingPrefix}querystring.NAME, {MappingPrefix}path.NAME or {MappingPrefix}header.NAME.");
        }

        tree.StartObject(parameter);
        tree.Name("in");
        tree.Text(parts[0] == "querystring" ? "query" : parts[0], parameter);
        tree.Name("name");
        tree.Text(name, parameter);
        tree.Copy("required", required);
        tree.End();
    }

    private static void WriteBodyParameter(TreeWriter tree, JsonPlace model)
    {
        tree.StartObject(model);
        tree.Name("in");
        tree.Text("body", model);
        tree.Name("name");
        tree.Text(NameOf(model), model);
        tree.Copy("required", model.Find("Required"));
        WriteSchema(tree, model, "#/definitions/");
        tree.End();
    }

    private static void WriteBody(TreeWriter tree, JsonPlace model)
    {
        tree.Name("requestBody");
        tree.StartObject(model);
        tree.Copy("required", model.Find("Required"));
        tree.Name("content");
        tree.StartObject(model);
        tree.Name("application/json");
        tree.StartObject(model);
        WriteSchema(tree, model, "#/components/schemas/");
        tree.End();
        tree.End();
        tree.End();
    }

    private static void WriteSchema(TreeWriter tree, JsonPlace model, string section)
    {
        tree.Name("schema");
        tree.StartObject(model);
        tree.Name("$ref");
        tree.Text(section + NameOf(model), model.Member("Model"));
        tree.End();
    }

    private static string NameOf(JsonPlace model) => SamNames.Model(model.Member("Model").Text());
}
