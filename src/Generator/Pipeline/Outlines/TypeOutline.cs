using Sluice.Generator.Helpers;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>The outline of a type's declaration, without bodies.</summary>
/// <param name="Name">The name without namespace and type parameters.</param>
/// <param name="Head">The fingerprint of its place and of everything in it except for ordinary methods.</param>
/// <param name="Whole">The fingerprint including its methods.</param>
/// <param name="HeadMentions">The names to which the head refers.</param>
/// <param name="Mentions">The names to which the whole declaration refers.</param>
/// <param name="Methods">The fingerprints of its ordinary methods, by name.</param>
internal sealed record TypeOutline(
    string Name, Fingerprint Head, Fingerprint Whole, string[] HeadMentions, string[] Mentions, IReadOnlyDictionary<string, Fingerprint> Methods);
