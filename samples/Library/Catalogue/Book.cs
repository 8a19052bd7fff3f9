using System.Text.Json.Serialization;
using Sluice;

namespace Library.Catalogue;

/// <summary>A book of the catalogue.</summary>
/// <param name="Isbn">Its number, without hyphens.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Year">The year in which it appeared; absent if nobody knows.</param>
/// <param name="Subjects">What it is about.</param>
/// <param name="Version">A number that grows with each change.</param>
public sealed record Book(string Isbn, string Title, IReadOnlyList<string> Authors, int? Year, IReadOnlyList<string> Subjects, int Version = 1)
{
    /// <summary>The version as an entity tag.</summary>
    [JsonIgnore]
    public EntityTag Tag => new($"v{Version}");
}
