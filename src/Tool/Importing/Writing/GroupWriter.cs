using System.Text;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Writing;

/// <summary>Writes a class with the operations of a function, or an interface with those of a backend.</summary>
internal static class GroupWriter
{
    public static void Write(StringBuilder code, ImportedGroup group)
    {
        CSharp.Comment(code, "", "summary", group.Summary);
        foreach (var attribute in group.Attributes)
        {
            code.Append('[').Append(CSharp.Attribute(attribute)).Append("]\n");
        }

        code.Append(group.IsFunction ? "public sealed class " : "public interface ").Append(group.Name).Append("\n{\n");
        for (var i = 0; i < group.Methods.Count; i++)
        {
            code.Append(i == 0 ? "" : "\n");
            Write(code, group.Methods[i], group.IsFunction);
        }

        code.Append("}\n");
    }

    private static void Write(StringBuilder code, ImportedMethod method, bool isCode)
    {
        const string Indent = "    ";
        CSharp.Comment(code, Indent, "summary", method.Summary);
        foreach (var parameter in method.Parameters)
        {
            CSharp.Comment(code, Indent, "param", parameter.Description, $" name=\"{parameter.Name}\"");
        }

        CSharp.Comment(code, Indent, "returns", method.Returns);
        foreach (var (type, description) in method.Exceptions)
        {
            CSharp.Comment(code, Indent, "exception", description, $" cref=\"{type}\"");
        }

        CSharp.Remarks(code, Indent, method.Remarks);
        foreach (var attribute in method.Attributes)
        {
            code.Append(Indent).Append('[').Append(CSharp.Attribute(attribute)).Append("]\n");
        }

        var parameters = method.Parameters.Select(Code).ToList();
        var head = $"{Indent}{(isCode ? "public " : "")}{method.ReturnType} {CSharp.Name(method.Name)}(";
        var isLong = head.Length + parameters.Sum(static parameter => parameter.Length + 2) > CSharp.LongestLine;
        code.Append(head).Append(isLong ? "\n        " : "").AppendJoin(isLong ? ",\n        " : ", ", parameters).Append(')')
            .Append(isCode ? $" => {method.Body ?? "throw new NotImplementedException()"};\n" : ";\n");
    }

    private static string Code(ImportedParameter parameter)
        => $"{(parameter.Attributes.Count == 0 ? "" : CSharp.Attributes(parameter.Attributes) + " ")}{parameter.Type} {CSharp.Name(parameter.Name)}";
}
