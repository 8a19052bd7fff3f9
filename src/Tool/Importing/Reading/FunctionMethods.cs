using System.Globalization;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.MappingTemplates;
using Sluice.Tool.Importing.Model;
using Sluice.Tool.Importing.Reading.Handlers;
using Sluice.Tool.Importing.Reading.Templates;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes the method of an operation that a function answers.</summary>
/// <param name="scope">What the readers share.</param>
/// <param name="results">Makes what methods return and throw.</param>
/// <param name="libraries">The libraries with handlers that methods can call.</param>
/// <param name="cors">Knows which headers <c>[Cors]</c> says.</param>
internal sealed class FunctionMethods(ImportScope scope, Results results, HandlerLibraries libraries, CrossOrigin cors)
{
    /// <summary>The response template that a build writes for an operation with <c>[Async]</c>.</summary>
    private const string NoResponse = "#set($none = '')";

    private const string Envelope = "$input.body.startsWith('{ \"sluice\":')";

    /// <param name="operation">The operation.</param>
    /// <param name="function">The settings of its function; null if the file does not have them.</param>
    /// <param name="names">The names of the methods of the class.</param>
    /// <param name="isNamed">Whether the function has several operations, so that a payload has to name its own.</param>
    public ImportedMethod Read(Operation operation, FunctionSettings? function, Identifiers names, bool isNamed)
    {
        var head = MethodHead.Of(scope, operation, names);
        if (libraries.Find(function) is { } handler)
        {
            if (Call(operation, head, handler) is { } call)
            {
                libraries.Refer(function!);
                return WithRemains(operation, call);
            }

            scope.Note(
                operation.Place,
                $"'{head.Name}' does not call the handler {handler.Method}, because {Reason(operation)}. Call it in the method.");
        }

        var method = operation.Method.Integration.Type == IntegrationType.LambdaProxy ? Proxy(operation, head) : Custom(operation, head, isNamed);
        method = WithRemains(operation, method);
        return KeepsValidation(operation, method) ? Keep(operation, method) : method;
    }

    private static string Reason(Operation operation) => operation.Method.Integration.Type == IntegrationType.LambdaProxy
        ? "it does not take an APIGatewayProxyRequest and return an APIGatewayProxyResponse, or its library names no serializer"
        : "the request template does not pass on the body alone, or the handler takes the event of a proxy integration";

    private ImportedMethod WithRemains(Operation operation, ImportedMethod method)
        => IsOurs(operation.Integration) ? method
            : method with { Remarks = new([.. method.Remarks, .. new IntegrationRemains(scope).Note(operation, method)]) };

    // A method that takes the whole request declares no values that a validator could check.
    private static bool KeepsValidation(Operation operation, ImportedMethod method)
        => operation.Method.Validator is { } validator && (validator.Required.Length > 0 || validator.Models is { IsDefaultOrEmpty: false })
            && method.Parameters.Any(static parameter => parameter.Type == "MethodRequest");

    private ImportedMethod Keep(Operation operation, ImportedMethod method)
    {
        const string Remark = "The overlays keep what the validator checks, because a MethodRequest declares none of it.";
        string[] path = ["paths", operation.Method.ResourcePath, operation.Key];
        scope.Overlay.Put([.. path, "parameters"], operation.Place.Find("parameters") ?? operation.Item.Find("parameters"), isBuilt: false);
        scope.Overlay.Put([.. path, "requestBody"], operation.Place.Find("requestBody"), isBuilt: false);
        scope.Overlay.PutValidator(operation);
        scope.Note(operation.Place, $"'{method.Name}': {Remark}");
        return method with { Remarks = new([.. method.Remarks, Remark]) };
    }

    /// <summary>Returns whether the integration is one that Sluice makes of a method.</summary>
    public static bool IsOurs(JsonPlace integration)
        => integration.Find("responses")?.Find("default")?.Find("responseTemplates") is { } templates
            && templates.Members().Any(static template => template.Value.KnownText?.Contains(Envelope, StringComparison.Ordinal) == true);

    private ImportedMethod Proxy(Operation operation, ImportedMethod head)
    {
        var parameters = new Parameters(scope, operation).OfDeclaration(operation.MayHaveBody);

        // A document of a proxy often declares nothing, and then the whole request is what the method may need.
        var isDeclared = operation.Place.Find("parameters") is not null || operation.Place.Find("requestBody") is not null;
        if (!isDeclared && (operation.MayHaveBody || operation.Method.ResourcePath.Contains("+}", StringComparison.Ordinal)))
        {
            parameters = new Parameters(scope, operation).Of([new(BindingSource.MethodRequest, "", "request")]);
        }

        var success = Statuses(operation).Where(static status => status is >= 200 and < 300).DefaultIfEmpty(200).First();
        return results.WithSuccess(
            head with { Attributes = new([.. head.Attributes, ImportedAttribute.Of("Proxy")]), Parameters = new(parameters) }, operation, success);
    }

    // A handler whose payload is the body can take the place of the method's own code.
    private ImportedMethod? Call(Operation operation, ImportedMethod head, HandlerSignature handler)
    {
        if (operation.Method.Integration.Type == IntegrationType.LambdaProxy)
        {
            return handler.IsProxy ? ProxyCall(head, handler) : null;
        }

        var templates = JsonPlace.MembersOf(operation.Integration.Find("requestTemplates"))
            .Select(static template => template.Value.KnownText?.Trim() ?? "").ToList();
        if (operation.Method.Integration.Type != IntegrationType.Lambda || AsyncCall.Is(operation) || handler.Inputs.Count > 1 || operation.RouteVariables.Any()
            || !templates.TrueForAll(RequestForm.IsWholeBody) || (handler.Inputs.Count == 1 && !operation.MayHaveBody)
            || handler.Inputs.Any(static type => type.Contains("System.IO.Stream", StringComparison.Ordinal))
            || handler.ReturnType.Contains("System.IO.Stream", StringComparison.Ordinal))
        {
            return null;
        }

        var remarks = new List<string>();
        var errors = new List<int>();
        foreach (var (pattern, response) in JsonPlace.MembersOf(operation.Integration.Find("responses")))
        {
            ReadResponse(operation, response, isOurs: false, remarks);
            errors.AddRange(pattern != "default" && StatusOf(response) is >= 400 and < 600 and var status ? [status] : []);
        }

        var success = operation.Integration.Find("responses")?.Find("default") is { } usual ? StatusOf(usual) : 200;
        var method = results.WithErrors(results.WithSuccess(head, operation, success), operation, errors);
        var isVoid = handler.ReturnType is "void" or "global::System.Threading.Tasks.Task";
        return method with
        {
            Parameters = new(handler.Declare("body", "FromBody")),
            ReturnType = handler.ReturnType,
            Attributes = WithStatus(head, method, success, isVoid),
            Body = handler.Call("body"),
            Remarks = new(remarks),
        };
    }

    // The handler gets the same event and makes the same response as before. The serializer is that of its library.
    private static ImportedMethod ProxyCall(ImportedMethod head, HandlerSignature handler) => head with
    {
        Attributes = new(
        [
            .. head.Attributes,
            ImportedAttribute.Of("Proxy"),
            ImportedAttribute.Of("global::Amazon.Lambda.Core.LambdaSerializer").WithCode(null, $"typeof({handler.Serializer})"),
        ]),
        Parameters = new(handler.Declare("request", null)),
        ReturnType = handler.ReturnType,
        Body = handler.Call("request"),
    };

    // The handler decides whether there is a body, and so which status needs no attribute.
    private static ValueList<ImportedAttribute> WithStatus(ImportedMethod head, ImportedMethod method, int success, bool isVoid)
    {
        var attributes = method.Attributes.Where(static attribute => attribute.Name != "Returns").ToList();
        if (success is >= 200 and <= 299 && success != (isVoid ? 204 : 200))
        {
            attributes.Insert(head.Attributes.Count, ImportedAttribute.Of("Returns").WithNumber(null, success));
        }

        return new(attributes);
    }

    private ImportedMethod Custom(Operation operation, ImportedMethod head, bool isNamed)
    {
        var remarks = new List<string>();
        var method = WithRequest(operation, head, isNamed, remarks);
        if (AsyncCall.Is(operation))
        {
            if (operation.Integration.Find("responses")?.Find("default") is { } only)
            {
                ReadResponse(operation, only, isOurs: false, remarks);
            }

            return AsyncCall.Of(scope, operation, method, remarks) with { Remarks = new(remarks) };
        }

        var isOurs = IsOurs(operation.Integration);
        var status = 200;
        var errors = new List<int>();
        foreach (var (pattern, response) in JsonPlace.MembersOf(operation.Integration.Find("responses")))
        {
            var code = StatusOf(response);
            if (pattern == "default" || code is >= 200 and < 300)
            {
                status = pattern == "default" || status == 200 ? code : status;
                ReadResponse(operation, response, isOurs, remarks);
            }
            else if (!isOurs && code is >= 400 and < 600)
            {
                errors.Add(code);
                ReadResponse(operation, response, isOurs, remarks);
            }
            else if (!isOurs)
            {
                scope.Note(
                    response, $"The pattern '{pattern}' selects the status {code}, which no exception has. Return a result with that status.", remarks);
            }
        }

        errors.AddRange(isOurs ? Statuses(operation).Where(static code => code is > 401 and not (415 or 500 or 504)) : []);
        method = results.WithErrors(results.WithSuccess(method, operation, status), operation, errors);
        return method with { Remarks = new(remarks) };
    }

    private ImportedMethod WithRequest(Operation operation, ImportedMethod head, bool isNamed, List<string> remarks)
    {
        var templates = JsonPlace.MembersOf(operation.Integration.Find("requestTemplates")).ToList();
        var chosen = templates.FirstOrDefault(static template => template.Key == "application/json");
        chosen = chosen.Key is null ? templates.FirstOrDefault() : chosen;
        foreach (var (mediaType, template) in templates.Where(template => template.Key != chosen.Key))
        {
            scope.Note(
                template, $"The template for {mediaType} is left out: a method has one template. Write a method of its own for that media type.", remarks);
        }

        var text = chosen.Key is null ? "" : chosen.Value.Text();
        if (RequestForm.Read(text) is { } bindings)
        {
            var known = operation.MayHaveBody ? bindings
                : new(bindings.Where(static binding => binding.Source is not (BindingSource.Body or BindingSource.BodyMember)));
            return head with { Parameters = new(new Parameters(scope, operation).Of(known)) };
        }

        var declared = head with { Parameters = new(new Parameters(scope, operation).OfDeclaration(operation.MayHaveBody)) };
        if (!IsTemplate(text))
        {
            scope.Note(chosen.Value, "this template cannot be parsed, so API Gateway answers every request with an error. It is left out.", remarks);
            return declared;
        }

        var missing = PayloadStart.Missing(text, isNamed ? head.OperationId : null, declared.Parameters);
        var added = missing.Count == 0 ? text : PayloadStart.Add(text, missing.Select(static member => member.Text));
        var file = scope.AddTemplate(head.Name, added ?? text);
        scope.Values.Check(chosen.Value, $"A text in {file}");
        scope.Note(
            chosen.Value,
            $"{file} is the request template of the document, which no signature says: it is more than an object of single values. "
            + WhatIsMissing(missing, isAdded: added is not null),
            remarks);
        return declared with { Attributes = new([.. head.Attributes, ImportedAttribute.Of("RequestTemplate", file)]) };
    }

    private static string WhatIsMissing(IReadOnlyList<(string Name, string Text)> missing, bool isAdded)
    {
        var names = string.Join(", ", missing.Select(static member => $"\"{member.Name}\""));
        return missing.Count == 0 ? "It writes one member for each parameter of the method; the method reads no other member."
            : isAdded ? $"It begins with {names} now, which generated code reads; the method reads no other member."
            : $"It must write {names}, which generated code reads and without which requests fail. Write this at the start of its object: "
                + string.Concat(missing.Select(static member => member.Text));
    }

    private void ReadResponse(Operation operation, JsonPlace response, bool isOurs, List<string> remarks)
    {
        if (isOurs)
        {
            return;
        }

        foreach (var (_, template) in JsonPlace.MembersOf(response.Find("responseTemplates")))
        {
            var text = template.KnownText?.Trim() ?? "";
            if (!RequestForm.IsWholeBody(text) && text != NoResponse)
            {
                var file = scope.AddTemplate($"{operation.Method.Name} response", text);
                scope.Values.Check(template, $"A text in {file}");
                scope.Note(
                    template,
                    $"{file} is a response template of the document. A method of a function returns its response itself; do there what the template does.",
                    remarks);
            }
        }

        foreach (var (header, value) in JsonPlace.MembersOf(response.Find("responseParameters")))
        {
            var name = header[(header.LastIndexOf('.') + 1)..];
            if (!cors.Sets(operation, name, value.KnownText)
                && !(name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && value.KnownText == "'application/json'"))
            {
                scope.Note(value, $"The response has the header '{name}' with the value {value.KnownText}. Return a result that sets it.", remarks);
            }
        }
    }

    private static bool IsTemplate(string text)
    {
        try
        {
            _ = MappingTemplate.Parse(text);
            return true;
        }
        catch (TemplateParseException)
        {
            return false;
        }
    }

    private static int StatusOf(JsonPlace response)
        => int.TryParse(response.Find("statusCode")?.TextOrNumber(), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 200;

    private static IEnumerable<int> Statuses(Operation operation) => JsonPlace.MembersOf(operation.Place.Find("responses"))
        .Select(static response => int.TryParse(response.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0)
        .Where(static status => status > 0);
}
