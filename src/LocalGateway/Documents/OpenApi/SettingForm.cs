namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>The form of a setting that has no effect on this machine.</summary>
internal enum SettingForm
{
    Text,
    Switch,

    /// <summary>A whole number of bytes for <c>minimumCompressionSize</c>.</summary>
    CompressionSize,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>An object.</summary>
    Object,
}
