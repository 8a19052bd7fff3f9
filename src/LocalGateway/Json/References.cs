namespace Sluice.LocalGateway.Json;

/// <summary>Resolves references (<c>$ref</c>) within the document.</summary>
internal sealed class References(JsonPlace root)
{
    private const string ModelUrl = "https://apigateway.amazonaws.com/restapis/";

    /// <summary>The end of the path of a model's name in an event of SAM, which becomes a reference.</summary>
    private const string EventModel = ".RequestModel.Model";

    private static readonly (string Name, string Here)[] Swagger =
    [
        ("#/definitions/", "#/components/schemas/"), ("#/parameters/", "#/components/parameters/"), ("#/responses/", "#/components/responses/"),
    ];

    /// <summary>Returns the value that a place refers to, or the place itself if it is not a reference.</summary>
    /// <param name="place">The place.</param>
    /// <param name="refusal">Who refuses a reference that names nothing.</param>
    /// <exception cref="DocumentException">A reference names nothing, or leads back to itself.</exception>
    public JsonPlace Follow(JsonPlace place, Refusal refusal = Refusal.ByAws)
    {
        // A valid chain of references is short, so a long one is a cycle.
        for (var step = 0; place.Find("$ref") is { } reference; step++)
        {
            if (step == 16)
            {
                throw reference.Error(
                    "this $ref leads back to itself through other references, so it names nothing. Let one of them name a schema or a parameter.");
            }

            place = Find(reference, refusal);
        }

        return place;
    }

    /// <summary>Returns the value that a reference names.</summary>
    /// <param name="reference">The value of a <c>$ref</c>.</param>
    /// <param name="refusal">Who refuses a reference that names nothing.</param>
    /// <exception cref="DocumentException">The reference names nothing in this document.</exception>
    public JsonPlace Find(JsonPlace reference, Refusal refusal = Refusal.ByAws)
    {
        var text = reference.Text();
        if (text.StartsWith(ModelUrl, StringComparison.Ordinal))
        {
            // This is the address of a model at API Gateway. Its last segment is the model's name.
            text = $"#/components/schemas/{text[(text.LastIndexOf('/') + 1)..]}";
        }

        if (!text.StartsWith("#/", StringComparison.Ordinal))
        {
            throw reference.Error(refusal, $"'{text}' is outside this document; API Gateway reads only references into it.");
        }

        text = OfOpenApi(text);
        var place = root;
        foreach (var step in text[2..].Split('/'))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            place = place.Find(name) ?? throw Missing(reference, text, MayBeThere(text, place) ? Refusal.OnlyHere : refusal);
        }

        return place;
    }

    private static DocumentException Missing(JsonPlace reference, string text, Refusal refusal)
    {
        var problem = reference.Error(refusal, $"the document has nothing at '{text}'. Declare it there, or correct the $ref.");
        return problem.Place.EndsWith(EventModel, StringComparison.Ordinal)
            ? reference.Error(refusal, "the API has no model of this name among its 'Models'. Declare it there, or correct the name.")
            : problem;
    }

    // A document of Swagger 2.0 is read in the form of OpenAPI 3.0, and its references are those that it is written with.
    private string OfOpenApi(string text)
    {
        foreach (var (name, here) in Swagger)
        {
            if (text.StartsWith(name, StringComparison.Ordinal) && root.Find(name[2..^1]) is null)
            {
                return here + text[name.Length..];
            }
        }

        return text;
    }

    // API Gateway makes the models Empty and Error for each API (AWS's samples refer to them without declaring them).
    private static bool MayBeThere(string text, JsonPlace place)
        => place.IsUnknown || text is "#/components/schemas/Empty" or "#/components/schemas/Error";
}
