using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Schemas;

namespace Sluice.LocalGateway.Documents.OpenApi.Examples;

/// <summary>
/// Makes values that schemas accept. It makes a value in several ways, one after another, and takes the first one that the validator accepts. If none is
/// accepted, there is no example.
/// </summary>
internal sealed class ExampleMaker(References references)
{
    /// <summary>The number of alternatives of a <c>oneOf</c> or <c>anyOf</c> that are tried.</summary>
    private const int MostChoices = 12;

    private static readonly TimeSpan LongestValidation = TimeSpan.FromSeconds(1);

    private readonly SchemaCompiler _schemas = new(references);

    /// <summary>Returns a value, or null if there is no example. JSON's null has no example either.</summary>
    /// <param name="place">The schema.</param>
    /// <param name="usual">The text if the schema accepts every text.</param>
    public JsonNode? Find(JsonPlace place, string usual)
    {
        var schema = Compile(place);
        return Ways(usual).Select(way => way.TryMake(place, out var value) ? value : null).FirstOrDefault(value => value is not null && Accepts(schema, value));
    }

    /// <summary>Returns a body as JSON, or null if there is no example.</summary>
    /// <param name="place">The schema; null if every body is accepted.</param>
    /// <param name="given">An example that the document has, or null.</param>
    public string? FindBody(JsonPlace? place, JsonPlace? given)
    {
        var schema = place is { } written ? Compile(written) : null;
        if (given is { } example && ExampleWay.NodeOf(example) is var value && Accepts(schema, value))
        {
            return value?.ToJsonString() ?? "null";
        }

        return place is { } taken ? Find(taken, "value")?.ToJsonString() : "\"value\"";
    }

    // The usual way comes first: with all properties, and with the examples and defaults that the document has.
    private IEnumerable<ExampleWay> Ways(string usual)
    {
        for (var choice = 0; choice < MostChoices; choice++)
        {
            foreach (var (usesGiven, isFull) in new[] { (true, true), (true, false), (false, true), (false, false) })
            {
                yield return new(references, usual, choice, usesGiven, isFull, salt: 0);
            }
        }

        for (var salt = 1; salt <= 3; salt++)
        {
            yield return new(references, usual, choice: 0, usesGiven: false, isFull: salt % 2 == 1, salt);
        }
    }

    // With a schema that this gateway does not validate, every value is as good as another.
    private Schema? Compile(JsonPlace place)
    {
        try
        {
            return _schemas.Compile(place);
        }
        catch (DocumentException)
        {
            return null;
        }
    }

    private static bool Accepts(Schema? schema, JsonNode? value)
    {
        if (schema is null)
        {
            return true;
        }

        using var limit = new CancellationTokenSource(LongestValidation);
        try
        {
            using var document = JsonDocument.Parse(value?.ToJsonString() ?? "null");
            var errors = new SchemaErrors(limit.Token);
            SchemaValidator.Validate(schema, document.RootElement, errors);
            return errors.IsEmpty;
        }
        catch (Exception problem) when (problem is OperationCanceledException or RegexMatchTimeoutException or JsonException)
        {
            return false;
        }
    }
}
