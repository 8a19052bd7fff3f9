using System.Text;

namespace Sluice.MappingTemplates.Text;

/// <summary>Encodings that write half a surrogate pair as Java does.</summary>
internal static class JavaEncodings
{
    /// <summary>Half a pair is <c>?</c>, where .NET's own writes U+FFFD.</summary>
    public static Encoding Utf8 { get; } = Encoding.GetEncoding("utf-8", new EncoderReplacementFallback("?"), new DecoderReplacementFallback("\ufffd"));
}
