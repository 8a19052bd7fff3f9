using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sluice.Runtime;

internal static class JsonOptions
{
    /// <summary>
    /// Compact, and escaping only what JSON must escape, as ASP.NET Core's minimal APIs: what is written is never part of an
    /// HTML page. Generated code writes valid JSON, so nothing is checked twice.
    /// </summary>
    public static JsonWriterOptions Writer { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
