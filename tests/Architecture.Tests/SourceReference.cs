namespace Sluice.Architecture.Tests;

/// <summary>One place where a file uses something that another file declares. Lines count from 1.</summary>
internal sealed record SourceReference(string FromFile, int Line, string FromFolder, string ToFile, string ToFolder)
{
    public override string ToString() =>
        $"{Path.GetRelativePath(Places.Root, FromFile)}:{Line} refers to {Path.GetRelativePath(Places.Root, ToFile)}";
}
