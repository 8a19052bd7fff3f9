using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>Writes the schema of an object type.</summary>
internal sealed class ClientObjects(ClientTypes types, ItemTypes items)
{
    /// <summary>Returns a description in which nothing ends the comment of a generated client.</summary>
    public static string? Comment(string? text) => text?.Replace("*/", "* /");

    /// <param name="json">The writer, inside the schema.</param>
    /// <param name="type">The type.</param>
    /// <param name="variant">The role of the type as a derived type of a polymorphic one, or null.</param>
    public void Write(DocumentWriter json, ObjectTypeModel type, Variant? variant = null)
    {
        json.String("type", "object");
        WriteHead(json, type);
        var members = Members(type);
        WriteRequired(json, type, members, variant is { Tag: { } tag, IsTagRequired: true } ? tag : null);
        json.Object("properties", properties =>
        {
            if (variant is { Tag: { } name, Type: { } derived })
            {
                properties.Object(name, schema => WriteTag(schema, derived));
            }

            WriteMembers(properties, type, members);
        });
        WriteRest(json, type);
    }

    public static void WriteHead(DocumentWriter json, ObjectTypeModel type)
    {
        json.OptionalString("description", Comment(type.Description));
        Examples.Write(json, TypeShape.Object, type.Example);
        if (type.IsObsolete)
        {
            json.Boolean("deprecated", true);
        }
    }

    /// <summary>Returns the members that JSON may contain.</summary>
    public static IReadOnlyList<MemberModel> Members(ObjectTypeModel type) =>
        [.. type.Members.Items.Where(member => (type.IsRead && IsSet(member)) || (type.IsWritten && member.IsWritten))];

    /// <summary>Writes the names of the members that JSON must contain.</summary>
    /// <param name="json">The writer, inside the schema.</param>
    /// <param name="type">The type that has the members.</param>
    /// <param name="members">The members.</param>
    /// <param name="tag">The name of a discriminator that must be present, or null.</param>
    public static void WriteRequired(DocumentWriter json, ObjectTypeModel type, IEnumerable<MemberModel> members, string? tag = null)
    {
        var required = members.Where(member => IsRequired(type, member)).Select(member => member.JsonName).ToList();
        if (tag is not null)
        {
            required.Insert(0, tag);
        }

        if (required.Count > 0)
        {
            json.Strings("required", required);
        }
    }

    public void WriteMembers(DocumentWriter json, ObjectTypeModel type, IEnumerable<MemberModel> members)
    {
        foreach (var member in members)
        {
            json.Object(member.JsonName, schema => WriteMember(schema, type, member));
        }
    }

    public static void WriteRest(DocumentWriter json, ObjectTypeModel type)
    {
        if (type.ExtensionData is not null || type.RefusesUnknown)
        {
            json.Boolean("additionalProperties", type.ExtensionData is not null);
        }
    }

    private void WriteMember(DocumentWriter json, ObjectTypeModel type, MemberModel member)
    {
        types.Write(json, member.Type, IsNullable(type, member), items.Constraints(type, member));
        json.OptionalString("description", Comment(member.Description));
        Examples.Write(json, member.Type.Shape, member.Example, types.IsText(member.Type));
        if (member.IsObsolete)
        {
            json.Boolean("deprecated", true);
        }

        if (type.IsRead && type.IsWritten && IsSet(member) != member.IsWritten)
        {
            json.Boolean(member.IsWritten ? "readOnly" : "writeOnly", true);
        }
    }

    private static void WriteTag(DocumentWriter json, DerivedTypeModel type)
    {
        json.String("type", type.IsNumber ? "integer" : "string");
        json.Array("enum", array =>
        {
            if (type.IsNumber)
            {
                array.RawItem(type.Tag!);
            }
            else
            {
                array.StringItem(type.Tag!);
            }
        });
    }

    private static bool IsSet(MemberModel member) => member.Setting is not (MemberSetting.None or MemberSetting.ConstructorDefault);

    private static bool IsRequired(ObjectTypeModel type, MemberModel member) =>
        type.IsRead ? member.IsAbsenceRefused : member.Omission == MemberOmission.Never;

    private static bool IsNullable(ObjectTypeModel type, MemberModel member) => member.Type.IsNullable
        && (type.IsRead ? member.Constraints is not { IsRequired: true } : member.Omission == MemberOmission.Never);
}
