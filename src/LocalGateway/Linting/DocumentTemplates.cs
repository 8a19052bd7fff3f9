using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Finds the mapping templates of a document.</summary>
internal static class DocumentTemplates
{
    /// <summary>Returns the place of each template that is a text, in the document's order.</summary>
    /// <param name="root">The document in the form of OpenAPI 3.0.</param>
    public static IEnumerable<JsonPlace> Of(JsonPlace root)
        => from path in Members(root.Find("paths"))
           from operation in Members(path)
           let integration = operation.Find(DocumentKeys.Integration)
           from templates in Members(integration?.Find("responses")).Select(static response => response.Find("responseTemplates"))
               .Prepend(integration?.Find("requestTemplates"))
           from template in Members(templates)
           where template.IsString
           select template;

    private static IEnumerable<JsonPlace> Members(JsonPlace? place)
        => JsonPlace.MembersOf(place).Select(static member => member.Value);
}
