using Sluice.Generator.Helpers;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>What the declaration of a type says, without its bodies.</summary>
/// <param name="Name">Without namespace and type parameters.</param>
/// <param name="Head">Everything but its ordinary methods, and where it stands.</param>
/// <param name="Whole">With its methods.</param>
/// <param name="HeadMentions">The names that the head refers to.</param>
/// <param name="Mentions">The names that all of it refers to.</param>
/// <param name="Methods">Its ordinary methods, by name.</param>
internal sealed record TypeOutline(
    string Name, Fingerprint Head, Fingerprint Whole, string[] HeadMentions, string[] Mentions, IReadOnlyDictionary<string, Fingerprint> Methods);
