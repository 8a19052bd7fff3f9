using System.Text;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Writing;

/// <summary>Writes a type that the document describes with a schema, and an exception.</summary>
internal static class TypeWriter
{
    public static void Write(StringBuilder code, ImportedType type)
    {
        CSharp.Comment(code, "", "summary", type.Description);
        CSharp.Remarks(code, "", type.Remarks);
        switch (type.Kind)
        {
            case ImportedTypeKind.Enum:
                code.Append("[JsonConverter(typeof(JsonStringEnumConverter<").Append(type.Name).Append(">))]\npublic enum ").Append(type.Name).Append("\n{\n");
                break;
            case ImportedTypeKind.Exception:
                code.Append("public sealed class ").Append(type.Name).Append("(string message) : Exception(message);\n");
                return;
            default:
                code.Append("public sealed record ").Append(type.Name).Append("\n{\n");
                break;
        }

        var isFirst = true;
        foreach (var member in type.Members)
        {
            code.Append(isFirst ? "" : "\n");
            isFirst = false;
            CSharp.Comment(code, "    ", "summary", member.Description);
            foreach (var attribute in member.Attributes)
            {
                code.Append("    [").Append(CSharp.Attribute(attribute)).Append("]\n");
            }

            code.Append("    ").Append(type.Kind == ImportedTypeKind.Enum
                ? $"{CSharp.Name(member.Name)},\n"
                : $"public {(member.IsRequired ? "required " : "")}{member.Type} {CSharp.Name(member.Name)} {{ get; init; }}\n");
        }

        code.Append("}\n");
    }
}
