using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes what a method of a function returns and throws.</summary>
internal sealed class Results(ImportScope scope)
{
    private readonly Dictionary<int, string> _exceptions = [];

    /// <summary>Returns the method with the type and status of its success.</summary>
    public ImportedMethod WithSuccess(ImportedMethod method, Operation operation, int status)
    {
        if (status is < 200 or > 299)
        {
            scope.Note(operation.Integration, $"the success of '{method.Name}' has the status {status}, which [Returns] cannot say. Return a result with it.");
            status = 200;
        }

        var schema = operation.ResponseSchema(scope.References, status);
        var hasBody = schema is not null || (status != 204 && operation.Response(scope.References, status)?.Find("content") is { IsObject: true });
        var isKnown = operation.Response(scope.References, status) is not null;
        schema = status is 204 or 205 ? null : schema;
        hasBody &= status is not (204 or 205);
        var type = schema is { } given ? scope.Schemas.TypeOf(given, method.Name + " Result")
            : hasBody || (!isKnown && status is not (204 or 205)) ? "JsonElement" : "void";
        var usual = type == "void" ? 204 : 200;
        return method with
        {
            ReturnType = type,
            Returns = operation.Response(scope.References, status)?.TextOf("description"),
            Attributes = status == usual ? method.Attributes
                : new([.. method.Attributes, ImportedAttribute.Of("Returns").WithNumber(null, status)]),
        };
    }

    /// <summary>Returns the method with an exception for each status of an error.</summary>
    public ImportedMethod WithErrors(ImportedMethod method, Operation operation, IEnumerable<int> statuses)
    {
        var errors = statuses.Distinct().Order().ToList();
        return errors.Count == 0 ? method : method with
        {
            Attributes = new([.. method.Attributes, .. errors.Select(status =>
                ImportedAttribute.Of($"Throws<{Exception(status)}>").WithNumber(null, status))]),
            Exceptions = new(errors.Select(status => (Exception(status), operation.Response(scope.References, status)?.TextOf("description")))),
        };
    }

    private string Exception(int status)
    {
        if (!_exceptions.TryGetValue(status, out var name))
        {
            var phrase = ReasonPhrases.GetReasonPhrase(status);
            var text = phrase.Length == 0 ? status.ToString(CultureInfo.InvariantCulture) : phrase;
            _exceptions[status] = name = scope.TypeNames.Pascal(text + " Exception", "Status");
            scope.Schemas.Add(new(name, ImportedTypeKind.Exception) { Description = $"The response has the status {status}." });
        }

        return name;
    }
}
