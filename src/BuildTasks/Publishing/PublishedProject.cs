namespace Sluice.BuildTasks.Publishing;

/// <summary>What a publish makes of a project, and what the project's template says about it.</summary>
/// <param name="name">The name of the project file.</param>
/// <param name="framework">The version of the target framework, such as <c>10.0</c>.</param>
/// <param name="form">The form of the program.</param>
/// <param name="template">The functions of the template.</param>
internal sealed class PublishedProject(string name, string framework, PublishForm form, FunctionCode template)
{
    public string Name { get; } = name;

    public string Framework { get; } = framework;

    public PublishForm Form { get; } = form;

    public FunctionCode Template { get; } = template;

    public bool IsLibrary { get; set; }

    public bool IsSingleFile { get; set; }

    /// <summary>True if the program needs no ICU, or brings its own.</summary>
    public bool HasCultures { get; set; }

    /// <summary>The runtime identifier, or an empty text if the program runs on any system.</summary>
    public string RuntimeIdentifier { get; set; } = "";
}
