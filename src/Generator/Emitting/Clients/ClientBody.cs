using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>Writes the body of an operation's requests.</summary>
internal static class ClientBody
{
    public static void Write(DocumentWriter json, ClientOperation operation, IntegrationPlan plan, ClientSchemas schemas)
    {
        var model = operation.Model;
        if (model.Parameters.Items.FirstOrDefault(p => p.Source is ParameterSource.Body or ParameterSource.RawBody) is { } whole)
        {
            json.Object("requestBody", body =>
            {
                body.OptionalString("description", whole.Description);
                WriteContent(body, RequestBody.MediaTypes(model).Items, schema =>
                {
                    if (whole.Source == ParameterSource.Body)
                    {
                        schemas.Types.Write(schema, whole.Type, isNullable: false, whole.Constraints);
                    }
                    else
                    {
                        WriteRaw(schema, RequestBody.IsBinary(model));
                    }
                });
                body.Boolean("required", whole.IsRequired);
            });
        }
        else if (RequestBody.Members(model) is { Count: > 0 } members)
        {
            json.Object("requestBody", body =>
            {
                WriteMedia(body, RequestBody.MediaTypes(model).Items, media =>
                {
                    media.Object("schema", schema => schema.String("$ref", ClientSchemas.Reference(schemas.Body(model))));
                    WriteEncoding(media, members);
                });
                body.Boolean("required", members.Any(member => member.IsRequired));
            });
        }
        else if (operation.TakesBody && plan.IsHttpProxy)
        {
            json.Object("requestBody", body => WriteContent(body, ["*/*"], schema => WriteRaw(schema, isBinary: true)));
        }
        else if (operation.TakesBody && model.Parameters.Items.Any(parameter => parameter.Source == ParameterSource.MethodRequest))
        {
            json.Object("requestBody", body => WriteContent(body, ["application/json"], _ => { }));
        }
    }

    /// <summary>Writes the schema of a form, or of a body of which an operation binds members.</summary>
    public static void WriteMembers(DocumentWriter json, IReadOnlyList<ParameterModel> members, ClientTypes types)
    {
        json.String("type", "object");
        var required = members.Where(member => member.IsRequired).Select(member => member.WireName).Distinct(StringComparer.Ordinal).ToList();
        if (required.Count > 0)
        {
            json.Strings("required", required);
        }

        json.Object("properties", properties =>
        {
            foreach (var member in members.GroupBy(member => member.WireName, StringComparer.Ordinal).Select(same => same.First()))
            {
                properties.Object(member.WireName, schema => WriteMember(schema, member, types));
            }
        });
    }

    private static void WriteMember(DocumentWriter json, ParameterModel member, ClientTypes types)
    {
        if (member.Source == ParameterSource.Form)
        {
            types.WriteText(json, member.Type, member.Constraints);
        }
        else
        {
            types.Write(json, member.Type, member.Type.IsNullable && !member.IsRequired, member.Constraints);
        }

        json.OptionalString("description", ClientObjects.Comment(member.Description));
        if (!member.Type.IsFile)
        {
            Examples.Write(json, member.Type.Shape, member.Example, member.Source == ParameterSource.Form || types.IsText(member.Type));
        }

        if (member.IsObsolete)
        {
            json.Boolean("deprecated", true);
        }
    }

    // A function takes each value of a repeated field as an item. Not every generator knows that this is what OpenAPI says without an encoding.
    private static void WriteEncoding(DocumentWriter json, IReadOnlyList<ParameterModel> members)
    {
        var lists = members.Where(m => m is { Source: ParameterSource.Form, Type.Shape: TypeShape.Array or TypeShape.List })
            .Select(member => member.WireName).Distinct(StringComparer.Ordinal).ToList();
        if (lists.Count > 0 && !members.Any(member => member.Type.IsFile))
        {
            json.Object("encoding", encoding =>
            {
                foreach (var name in lists)
                {
                    encoding.Object(name, item =>
                    {
                        item.String("style", "form");
                        item.Boolean("explode", true);
                    });
                }
            });
        }
    }

    private static void WriteRaw(DocumentWriter json, bool isBinary)
    {
        json.String("type", "string");
        json.OptionalString("format", isBinary ? "binary" : null);
    }

    private static void WriteContent(DocumentWriter json, IEnumerable<string> mediaTypes, Action<DocumentWriter> schema) =>
        WriteMedia(json, mediaTypes, media => media.Object("schema", schema));

    private static void WriteMedia(DocumentWriter json, IEnumerable<string> mediaTypes, Action<DocumentWriter> write) => json.Object("content", content =>
    {
        foreach (var mediaType in mediaTypes)
        {
            content.Object(mediaType, write);
        }
    });
}
