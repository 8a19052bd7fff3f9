using System.Globalization;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;
using Sluice.Tool.Importing.Reading.Templates;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes the method of an operation that a function answers.</summary>
internal sealed class FunctionMethods(ImportScope scope, Results results)
{
    private const string Envelope = "$input.body.startsWith('{ \"sluice\":')";

    public ImportedMethod Read(Operation operation, Identifiers names)
    {
        var head = MethodHead.Of(scope, operation, names);
        return operation.Method.Integration.Type == IntegrationType.LambdaProxy ? Proxy(operation, head) : Custom(operation, head);
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

    private ImportedMethod Custom(Operation operation, ImportedMethod head)
    {
        var remarks = new List<string>();
        var method = WithRequest(operation, head, remarks);
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

    private ImportedMethod WithRequest(Operation operation, ImportedMethod head, List<string> remarks)
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

        var file = scope.AddTemplate(head.Name, text);
        scope.Note(
            chosen.Value,
            $"{file} is the request template of the document, which no signature says: it is more than an object of single values. "
            + "It must write one member for each parameter of the method.",
            remarks);
        return head with
        {
            Attributes = new([.. head.Attributes, ImportedAttribute.Of("RequestTemplate", file)]),
            Parameters = new(new Parameters(scope, operation).OfDeclaration(operation.MayHaveBody)),
        };
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
            if (!RequestForm.IsWholeBody(text))
            {
                var file = scope.AddTemplate($"{operation.Method.Name} response", text);
                scope.Note(
                    template,
                    $"{file} is a response template of the document. A method of a function returns its response itself; do there what the template does.",
                    remarks);
            }
        }

        foreach (var (header, value) in JsonPlace.MembersOf(response.Find("responseParameters")))
        {
            if (!header.Contains("Access-Control-", StringComparison.OrdinalIgnoreCase)
                && !header.EndsWith(".Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                var name = header[(header.LastIndexOf('.') + 1)..];
                scope.Note(value, $"The response has the header '{name}' with the value {value.KnownText}. Return a result that sets it.", remarks);
            }
        }
    }

    private static int StatusOf(JsonPlace response)
        => int.TryParse(response.Find("statusCode")?.TextOrNumber(), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 200;

    private static IEnumerable<int> Statuses(Operation operation) => JsonPlace.MembersOf(operation.Place.Find("responses"))
        .Select(static response => int.TryParse(response.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0)
        .Where(static status => status > 0);
}
