using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>Writes the members of a schema for the use of a type.</summary>
internal sealed class ClientTypes(ClientSchemas schemas)
{
    /// <summary>Returns false for an enum that is a number in JSON.</summary>
    public bool IsText(TypeRef type) => schemas.Find(type) is not EnumTypeModel { AsText: false };

    /// <summary>Writes the schema of a value in JSON.</summary>
    /// <param name="json">The writer, inside the schema.</param>
    /// <param name="type">The type.</param>
    /// <param name="isNullable">True if the value may be null.</param>
    /// <param name="constraints">The constraints on the value, or null.</param>
    public void Write(DocumentWriter json, TypeRef type, bool isNullable, ConstraintsModel? constraints = null)
    {
        switch (type.Shape)
        {
            case TypeShape.Object or TypeShape.Enum:
                WriteReference(json, schemas.Find(type)?.Id, isNullable);
                break;
            case TypeShape.MethodRequest when schemas.MethodRequestName.Length > 0:
                WriteReference(json, schemas.MethodRequestName, isNullable);
                break;
            case TypeShape.Array or TypeShape.List:
                WriteType(json, "array", isNullable);
                json.Object("items", items => Write(items, type.Element!, type.Element!.IsNullable));
                ClientConstraints.Write(json, type.Shape, constraints);
                break;
            case TypeShape.Dictionary:
                WriteType(json, "object", isNullable);
                json.Object("additionalProperties", values => Write(values, type.Element!, type.Element!.IsNullable));
                ClientConstraints.Write(json, type.Shape, constraints);
                break;
            case TypeShape.JsonObject or TypeShape.MethodRequest:
                WriteType(json, "object", isNullable);
                break;
            case TypeShape.JsonArray:
                WriteType(json, "array", isNullable);
                json.Object("items", _ => { });
                break;
            case TypeShape.JsonElement or TypeShape.JsonDocument or TypeShape.JsonNode or TypeShape.JsonValue or TypeShape.Any:
                // Any JSON has a schema without keywords.
                break;
            default:
                WriteScalar(json, type, isNullable, constraints);
                break;
        }
    }

    /// <summary>Writes the schema of a value that is a text in a path, a query string, a header or a form. A list has its items between commas.</summary>
    public void WriteText(DocumentWriter json, TypeRef type, ConstraintsModel? constraints)
    {
        if (type.Shape is TypeShape.Array or TypeShape.List)
        {
            json.String("type", "array");
            json.Object("items", items => WriteText(items, type.Element!, null));
            ClientConstraints.Write(json, type.Shape, constraints);
        }
        else if (type.Shape == TypeShape.Files)
        {
            json.String("type", "array");
            json.Object("items", WriteFile);
        }
        else if (type.Shape == TypeShape.File)
        {
            WriteFile(json);
        }
        else if (type.Shape == TypeShape.Enum && schemas.FindText(type) is { } name)
        {
            json.String("$ref", ClientSchemas.Reference(name));
        }
        else
        {
            json.String("type", ScalarSchema.Type(type.Shape));
            ScalarSchema.WriteFacets(json, type.Shape, constraints);
            ClientConstraints.Write(json, type.Shape, constraints);
        }
    }

    private static void WriteFile(DocumentWriter json)
    {
        json.String("type", "string");
        json.String("format", "binary");
    }

    // Generators know this form of a nullable reference. A reference beside the type "null" has no such meaning.
    private static void WriteReference(DocumentWriter json, string? name, bool isNullable)
    {
        if (name is null)
        {
            return;
        }

        if (!isNullable)
        {
            json.String("$ref", ClientSchemas.Reference(name));
            return;
        }

        json.Array("oneOf", choices =>
        {
            choices.ObjectItem(none => none.String("type", "null"));
            choices.ObjectItem(value => value.String("$ref", ClientSchemas.Reference(name)));
        });
    }

    private static void WriteScalar(DocumentWriter json, TypeRef type, bool isNullable, ConstraintsModel? constraints)
    {
        // Numbers that are written in quotes are texts. Numbers with names such as "NaN" are both.
        if (type.Numbers.HasFlag(NumberForm.Quoted))
        {
            WriteType(json, "string", isNullable);
            return;
        }

        var name = ScalarSchema.Type(type.Shape);
        if (type.Numbers.HasFlag(NumberForm.Named) && name == "number")
        {
            json.Strings("type", isNullable ? [name, "string", "null"] : [name, "string"]);
            return;
        }

        WriteType(json, name, isNullable);
        ScalarSchema.WriteFacets(json, type.Shape, constraints);
        ClientConstraints.Write(json, type.Shape, constraints);
    }

    private static void WriteType(DocumentWriter json, string name, bool isNullable)
    {
        if (isNullable)
        {
            json.Strings("type", [name, "null"]);
        }
        else
        {
            json.String("type", name);
        }
    }
}
