namespace Sluice.LocalGateway.Json;

/// <summary>
/// A deploy file or an argument cannot be used. The message names the file, the place in it, the problem and, if there is one, the cure.
/// </summary>
internal sealed class DocumentException : Exception
{
    public DocumentException(string file, string place, string problem, Exception? inner = null, FilePosition? position = null)
        : base($"{file}{position}: {place}: {problem}", inner)
    {
        File = file;
        Position = position;
        Place = place;
        Problem = problem;
    }

    public string File { get; }

    /// <summary>The position in the file, or null if it is not known.</summary>
    public FilePosition? Position { get; }

    /// <summary>The place as a path from the document's root, such as <c>$.paths['/orders'].post</c>.</summary>
    public string Place { get; }

    public string Problem { get; }

    public Refusal Refusal { get; init; }

    /// <summary>Whether a placeholder that no value fills in stands in place of a number or a switch.</summary>
    public bool IsPlaceholder { get; private init; }

    /// <summary>Returns the error for a placeholder in place of a number or a switch.</summary>
    public DocumentException OfPlaceholder()
        => new(File, Place, Problem, InnerException, Position) { Refusal = Refusal, IsUnknown = true, IsPlaceholder = true };

    /// <summary>Whether only CloudFormation or another tool knows the value at the place, so that the value may be right.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>
    /// Whether the cause is outside of the file: a value that the command line gives or lacks, or a file that is not on this machine.
    /// </summary>
    public bool IsOutside { get; private init; }

    /// <summary>Returns the same error, whose cause is outside of the file.</summary>
    public DocumentException FromOutside()
        => new(File, Place, Problem, InnerException, Position) { Refusal = Refusal, IsUnknown = IsUnknown, IsPlaceholder = IsPlaceholder, IsOutside = true };

    /// <summary>Returns the same error with one more sentence.</summary>
    public DocumentException Add(string sentence) => new(File, Place, $"{Problem} {sentence}", InnerException, Position)
    {
        Refusal = Refusal,
        IsUnknown = IsUnknown,
        IsPlaceholder = IsPlaceholder,
        IsOutside = IsOutside,
    };
}
