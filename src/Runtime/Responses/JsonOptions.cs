using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sluice.Runtime;

internal static class JsonOptions
{
    /// <summary>
    /// Writes JSON without white space, and escapes only what JSON requires, as ASP.NET Core's minimal APIs do: responses are never part of an HTML
    /// page. Generated code writes valid JSON, so the writer does not validate it.
    /// </summary>
    public static JsonWriterOptions Writer { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
