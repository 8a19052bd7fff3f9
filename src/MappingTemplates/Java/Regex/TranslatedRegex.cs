namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>The result of translating a Java pattern.</summary>
/// <param name="Pattern">The pattern in .NET's syntax. It needs no options.</param>
/// <param name="Groups">The number of capturing groups. They are named by their numbers.</param>
/// <param name="Names">The numbers of the groups that have a name in the Java pattern.</param>
/// <param name="HasBoundaries">True if the pattern contains a word boundary.</param>
internal sealed record TranslatedRegex(string Pattern, int Groups, IReadOnlyDictionary<string, int> Names, bool HasBoundaries);
