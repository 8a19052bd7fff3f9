namespace Sluice.LocalGateway.Json;

/// <summary>Follows <c>$ref</c> within the document.</summary>
internal sealed class References(JsonPlace root)
{
    private const string ModelUrl = "https://apigateway.amazonaws.com/restapis/";

    /// <summary>What the place refers to, or itself.</summary>
    public JsonPlace Follow(JsonPlace place)
    {
        // A chain of references is short; a ring of them is a mistake.
        for (var step = 0; place.Find("$ref") is { } reference; step++)
        {
            if (step == 16)
            {
                throw reference.Error("this $ref leads back to itself through other references, so it names nothing. Let one of them name a schema or a parameter.");
            }

            place = Find(reference);
        }

        return place;
    }

    /// <summary>What a reference names.</summary>
    public JsonPlace Find(JsonPlace reference)
    {
        var text = reference.Text();
        if (text.StartsWith(ModelUrl, StringComparison.Ordinal))
        {
            // A model's address at API Gateway: the last segment is its name.
            text = $"#/components/schemas/{text[(text.LastIndexOf('/') + 1)..]}";
        }

        if (!text.StartsWith("#/", StringComparison.Ordinal))
        {
            throw reference.Error($"'{text}' is outside this document; API Gateway reads only references into it.");
        }

        var place = root;
        foreach (var step in text[2..].Split('/'))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            place = place.Find(name) ?? throw reference.Error($"the document has nothing at '{text}'. Declare it there, or correct the $ref.");
        }

        return place;
    }

    /// <summary>The parameters of an operation, with those of its path.</summary>
    public IEnumerable<JsonPlace> Parameters(JsonPlace pathItem, JsonPlace operation)
        => Own(pathItem).Concat(Own(operation));

    private IEnumerable<JsonPlace> Own(JsonPlace place)
        => place.Find("parameters") is { } list ? list.Items().Select(Follow) : [];
}
