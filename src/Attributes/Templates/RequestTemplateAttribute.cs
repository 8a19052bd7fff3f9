using System;

namespace Sluice;

/// <summary>
/// Replaces the generated request template by your own. The template must make the payload that docs/architecture.md describes: one member for each
/// parameter, and <c>@op</c> as the first member if the function has several operations. The template of a <see cref="MockAttribute"/> prints the status
/// instead, such as <c>{"statusCode":200}</c>.
/// </summary>
/// <param name="file">The path of a file in the project's AdditionalFiles, such as <c>templates/place.vtl</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class RequestTemplateAttribute(string file) : Attribute
{
    /// <summary>The path of the file.</summary>
    public string File { get; } = file;
}
