using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>An integration response: the response for one group of outcomes.</summary>
internal sealed record PlannedResponse
{
    /// <summary>The regular expression that matches the backend's whole status or a Lambda error's whole message, or <c>default</c>.</summary>
    public required string Pattern { get; init; }

    public required int Status { get; init; }

    /// <summary>All headers, with the expressions that give their values.</summary>
    public required ResponseHeaders Headers { get; init; }

    /// <summary>The response template, or null if the body is passed on unchanged.</summary>
    public string? Template { get; init; }

    /// <summary>The file with the end of the template, or null if all of the template is generated.</summary>
    public TemplateFileModel? Source { get; init; }

    /// <summary>The name of the template's file in <c>vtl/</c>.</summary>
    public required string FileName { get; init; }

    public ContentConversion Conversion { get; init; }
}
