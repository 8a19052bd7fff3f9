using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing;

/// <summary>
/// The file of XML comments that a referenced project's compiler wrote. The compiler of this project does not read it: types of
/// other assemblies have no comments on the command line. The build hands it over under a name of its own.
/// </summary>
internal static class CommentFile
{
    private const string Extension = ".sluice.xml";

    public static bool IsOne(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the file says of types, properties and fields; nothing where it is no XML.</summary>
    public static EquatableArray<CommentModel> Read(AdditionalText file, CancellationToken cancellation)
    {
        try
        {
            return XElement.Parse(file.GetText(cancellation)?.ToString() ?? "<doc />", LoadOptions.PreserveWhitespace)
                .Elements("members").Elements("member")
                .Select(static member => (Id: member.Attribute("name")?.Value ?? "", Summary: DocComment.Text(member.Element("summary"))))
                .Where(static comment => comment.Summary is not null && comment.Id.Length > 2 && comment.Id[0] is 'T' or 'P' or 'F')
                .Select(static comment => new CommentModel(comment.Id, comment.Summary!))
                .ToEquatableArray();
        }
        catch (XmlException)
        {
            return default;
        }
    }

    /// <summary>Under which id a comment file speaks of a symbol; null where the symbol has its comment with it.</summary>
    public static string? IdOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.IsEmpty ? symbol.OriginalDefinition.GetDocumentationCommentId() : null;
}
