using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>
/// Makes the names of generated classes and files. Each is made from one full name alone, so that another declaration never changes it.
/// </summary>
internal static class CodecNames
{
    public static string Type(string fullName) => Flatten(fullName) + "Codec";

    public static string Operation(string functionType, string operationId) => Flatten(functionType) + "_" + operationId;

    /// <summary>
    /// Returns the name of a generated file. The hash distinguishes names that differ only in letter case, because file systems may not.
    /// </summary>
    public static string Hint(string fullName, string kind) =>
        $"{Flatten(fullName)}.{Hash(fullName)}.{kind}.g.cs";

    /// <summary>Returns the name as a C# identifier, with <c>@</c> if it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Utf8(string text) => Literal(text) + "u8";

    private static string Flatten(string fullName)
    {
        var plain = fullName.Replace("global::", "");
        var isExact = true;
        var flat = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            var isKept = char.IsLetterOrDigit(c);
            isExact &= isKept || c == '.';
            flat.Append(isKept ? c : '_');
        }

        return isExact ? flat.ToString() : flat + "_" + Hash(fullName);
    }

    /// <summary>Returns the FNV-1a hash of the text, which is the same on every machine and in every run.</summary>
    private static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
