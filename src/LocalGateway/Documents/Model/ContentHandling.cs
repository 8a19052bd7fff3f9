namespace Sluice.LocalGateway.Documents.Model;

/// <summary>The conversion of a body between text and bytes.</summary>
internal enum ContentHandling
{
    /// <summary>The binary media types alone decide about the conversion.</summary>
    Unset,

    ConvertToText,

    ConvertToBinary,
}
