namespace Sluice.Contract;

/// <summary>
/// The file with the API's document beside a template that is too large to contain it. This file is compiled into each project that names it.
/// </summary>
internal static class DocumentFile
{
    public const string Name = "template.body.json";

    /// <summary>The parameter with the address of the file in S3, in a template without SAM's macro.</summary>
    public const string Parameter = "BodyLocation";
}
