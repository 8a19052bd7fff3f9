using System;

namespace Sluice;

/// <summary>The template that you wrote reshapes the backend's response of success. For HTTP backends and AWS services.</summary>
/// <param name="file">A file among the project's AdditionalFiles, such as <c>templates/stock.vtl</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ResponseTemplateAttribute(string file) : Attribute
{
    /// <summary>The file.</summary>
    public string File { get; } = file;
}
