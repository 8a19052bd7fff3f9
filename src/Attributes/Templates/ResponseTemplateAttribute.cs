using System;

namespace Sluice;

/// <summary>
/// Makes the response of a <see cref="MockAttribute"/> without a text, or transforms the successful response of an HTTP backend or an AWS service, with
/// your own mapping template.
/// </summary>
/// <param name="file">The path of a file in the project's AdditionalFiles, such as <c>templates/stock.vtl</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ResponseTemplateAttribute(string file) : Attribute
{
    /// <summary>The path of the file.</summary>
    public string File { get; } = file;
}
