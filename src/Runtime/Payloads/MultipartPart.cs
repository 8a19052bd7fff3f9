namespace Sluice.Runtime;

/// <summary>A part of a <c>multipart/form-data</c> body.</summary>
/// <param name="Name">The name of the field as UTF-8.</param>
/// <param name="FileName">The name of the file; null for a part that is no file.</param>
/// <param name="ContentType">The media type that the part names; an empty text if it names none.</param>
/// <param name="Content">The bytes of the part.</param>
internal readonly record struct MultipartPart(byte[] Name, string? FileName, string ContentType, ReadOnlyMemory<byte> Content)
{
    public bool IsNamed(ReadOnlySpan<byte> name) => Name.Length == 0 ? name.IsEmpty : Utf8Text.EqualsIgnoringCase(Name, name);
}
