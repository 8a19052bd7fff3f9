namespace Sluice.MappingTemplates.Java.Regex;

/// <param name="Pattern">The pattern in .NET's syntax; needs no option.</param>
/// <param name="Groups">How many capturing groups it has; they are named by their numbers.</param>
/// <param name="Names">The numbers of the groups that Java knows by name.</param>
/// <param name="HasBoundaries">It asks for the edges of words.</param>
internal sealed record TranslatedRegex(string Pattern, int Groups, IReadOnlyDictionary<string, int> Names, bool HasBoundaries);
