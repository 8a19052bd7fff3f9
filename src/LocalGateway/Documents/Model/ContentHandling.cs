namespace Sluice.LocalGateway.Documents.Model;

/// <summary>How a payload is converted between text and bytes.</summary>
internal enum ContentHandling
{
    /// <summary>Decided by the media types alone.</summary>
    Unset,

    ConvertToText,

    ConvertToBinary,
}
