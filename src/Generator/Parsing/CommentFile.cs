using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Parsing;

/// <summary>
/// Reads the file of XML comments that the compiler of a referenced project wrote. The compiler of this project does not read it, so on the command
/// line types of other assemblies have no comments. The build passes the file under a special name.
/// </summary>
internal static class CommentFile
{
    private const string Extension = ".sluice.xml";

    public static bool IsOne(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the comments of types, properties and fields. Returns none if the file is not valid XML.</summary>
    public static EquatableArray<CommentModel> Read(AdditionalText file, CancellationToken cancellation)
    {
        try
        {
            return XElement.Parse(file.GetText(cancellation)?.ToString() ?? "<doc />", LoadOptions.PreserveWhitespace)
                .Elements("members").Elements("member")
                .Select(static member => new CommentModel(
                    member.Attribute("name")?.Value ?? "", DocComment.Text(member.Element("summary")), DocComment.Text(member.Element("example"))))
                .Where(static comment => (comment.Summary ?? comment.Example) is not null && comment.Id.Length > 2 && comment.Id[0] is 'T' or 'P' or 'F')
                .ToEquatableArray();
        }
        catch (XmlException)
        {
            return default;
        }
    }

    /// <summary>
    /// Returns the documentation id of a symbol from another assembly, or null if the symbol's comment is in this project's source.
    /// </summary>
    public static string? IdOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.IsEmpty ? symbol.OriginalDefinition.GetDocumentationCommentId() : null;
}
