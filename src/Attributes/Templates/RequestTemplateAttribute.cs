using System;

namespace Sluice;

/// <summary>
/// The request template that you wrote takes the place of the generated one. It makes the payload that docs/architecture.md
/// describes: a member a parameter, and <c>@op</c> first where the function has several operations.
/// </summary>
/// <param name="file">A file among the project's AdditionalFiles, such as <c>templates/place.vtl</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class RequestTemplateAttribute(string file) : Attribute
{
    /// <summary>The file.</summary>
    public string File { get; } = file;
}
