using Sluice.Contract;
using Sluice.Generator.Emitting.Documents;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Writes the schemas of types that the user does not declare.</summary>
internal static class FixedSchemas
{
    public static void Problem(DocumentWriter json)
    {
        json.String("type", "object");
        json.String("description", "Problem details (RFC 9457)");
        json.Object("properties", properties =>
        {
            properties.Object("type", Text);
            properties.Object("title", Text);
            properties.Object("status", schema => schema.String("type", "integer"));
            properties.Object("detail", Text);
            properties.Object("errors", schema =>
            {
                schema.String("type", "object");
                schema.String("description", "What is wrong, by parameter");
                schema.Object("additionalProperties", messages =>
                {
                    messages.String("type", "array");
                    messages.Object("items", Text);
                });
            });
        });
    }

    public static void MethodRequest(DocumentWriter json)
    {
        json.String("type", "object");
        json.String("description", "Everything that a request carries");
        json.Object("properties", properties =>
        {
            properties.Object(MethodRequestContract.Method, Text);
            properties.Object(MethodRequestContract.AuthContext, Texts);
            properties.Object(MethodRequestContract.Body, schema => schema.String("description", "The body as it is; an empty text where there is none"));
            properties.Object(MethodRequestContract.Params, schema =>
            {
                schema.String("type", "object");
                schema.Object("properties", places =>
                {
                    places.Object(MethodRequestContract.Path, Texts);
                    places.Object(MethodRequestContract.QueryString, Texts);
                    places.Object(MethodRequestContract.Header, Texts);
                });
            });
        });
    }

    private static void Text(DocumentWriter json) => json.String("type", "string");

    private static void Texts(DocumentWriter json)
    {
        json.String("type", "object");
        json.Object("additionalProperties", Text);
    }
}
