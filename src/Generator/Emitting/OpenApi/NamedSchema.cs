using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Writes the schema of an object type or an enum type.</summary>
internal static class NamedSchema
{
    public static void Write(DocumentWriter json, NamedTypeModel type, ItemTypes items, Action<DocumentWriter, TypeRef> writeType)
    {
        if (type is EnumTypeModel values)
        {
            WriteEnum(json, values);
        }
        else
        {
            WriteObject(json, (ObjectTypeModel)type, items, writeType);
        }
    }

    private static void WriteEnum(DocumentWriter json, EnumTypeModel type)
    {
        json.String("type", type.AsText ? "string" : "integer");
        json.OptionalString("description", Description(type.Description));
        if (type is { AsText: true, IsFlags: true })
        {
            // A value may be several names with commas, which the keyword "enum" cannot list.
            return;
        }

        if (type.AsText)
        {
            json.Strings("enum", type.Members.Items.Select(member => member.Text).Distinct(StringComparer.Ordinal));
        }
        else
        {
            json.Array("enum", array =>
            {
                foreach (var value in type.Members.Items.Select(member => member.Value).Distinct(StringComparer.Ordinal))
                {
                    array.RawItem(value);
                }
            });
        }
    }

    private static void WriteObject(DocumentWriter json, ObjectTypeModel type, ItemTypes items, Action<DocumentWriter, TypeRef> writeType)
    {
        json.String("type", "object");
        json.OptionalString("description", Description(type.Description));
        WriteMembers(json, type, items, writeType, null);
    }

    /// <summary>Writes the schema of a type in its role as a derived type of a polymorphic one.</summary>
    public static void WriteVariant(DocumentWriter json, ObjectTypeModel type, Variant variant, ItemTypes items, Action<DocumentWriter, TypeRef> writeType)
    {
        json.String("type", "object");
        json.OptionalString("description", Description(type.Description));
        WriteMembers(json, type, items, writeType, variant);
    }

    /// <summary>Writes the schema of a polymorphic type: the choice between its derived types.</summary>
    public static void WriteChoice(DocumentWriter json, ObjectTypeModel type, string keyword, IEnumerable<string> names)
    {
        json.String("type", "object");
        json.OptionalString("description", Description(type.Description));
        json.Array(keyword, array =>
        {
            foreach (var name in names)
            {
                array.ObjectItem(item => item.String("$ref", "#/components/schemas/" + name));
            }
        });
    }

    private static void WriteMembers(DocumentWriter json, ObjectTypeModel type, ItemTypes items, Action<DocumentWriter, TypeRef> writeType, Variant? variant)
    {
        var members = type.Members.Items.Where(member => IsThere(type, member)).ToList();
        var required = members.Where(member => IsRequired(type, member)).Select(member => member.JsonName).ToList();

        if (variant is { Tag: { } tag, IsTagRequired: true })
        {
            required.Insert(0, tag);
        }

        // JSON Schema draft 4 does not allow an empty list.
        if (required.Count > 0)
        {
            json.Strings("required", required);
        }

        json.Object("properties", properties =>
        {
            if (variant is { Tag: { } name, Type: { } derived })
            {
                properties.Object(name, schema => WriteTag(schema, derived));
            }

            foreach (var member in members)
            {
                properties.Object(member.JsonName, schema =>
                {
                    writeType(schema, member.Type);
                    ConstraintWriter.Write(schema, member.Type.Shape, items.Constraints(type, member));

                    // Keywords beside a reference are ignored.
                    if (member.Type.Shape is not (TypeShape.Object or TypeShape.Enum))
                    {
                        schema.OptionalString("description", Description(member.Description));
                    }
                });
            }
        });
    }

    private static void WriteTag(DocumentWriter json, DerivedTypeModel type)
    {
        json.String("type", type.IsNumber ? "integer" : "string");
        if (type.IsNumber)
        {
            json.Array("enum", array => array.RawItem(type.Tag!));
        }
        else
        {
            json.Strings("enum", [type.Tag!]);
        }
    }

    private static bool IsThere(ObjectTypeModel type, MemberModel member) =>
        (type.IsRead && member.Setting is not (MemberSetting.None or MemberSetting.ConstructorDefault)) || (type.IsWritten && member.IsWritten);

    // For a type that is read, the schema lists the members that must be present. For a type that is only written, it lists those that are always
    // present.
    private static bool IsRequired(ObjectTypeModel type, MemberModel member) =>
        type.IsRead
            ? member.IsAbsenceRefused
            : member.Omission == MemberOmission.Never && !member.Type.IsNullable && !member.IsOptional;

    // "*/" in a description would end the comment in a generated SDK.
    private static string? Description(string? text) => text?.Replace("*/", "* /");
}
