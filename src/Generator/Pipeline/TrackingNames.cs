namespace Sluice.Generator.Pipeline;

/// <summary>Names of the pipeline's steps, so that tests can assert why each ran.</summary>
internal static class TrackingNames
{
    /// <summary>Everything that the project declares; the same object as before where nothing did change.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>A method with an HTTP attribute, parsed.</summary>
    public const string Operations = nameof(Operations);

    public const string Functions = nameof(Functions);

    /// <summary>The class that fills the container.</summary>
    public const string Startup = nameof(Startup);

    public const string RestApi = nameof(RestApi);

    public const string Authorizers = nameof(Authorizers);

    /// <summary>The user's mapping templates.</summary>
    public const string TemplateFiles = nameof(TemplateFiles);

    /// <summary>The comments of referenced projects.</summary>
    public const string CommentFiles = nameof(CommentFiles);

    public const string Project = nameof(Project);

    /// <summary>Each type that bodies, results and parameters reach, once.</summary>
    public const string Types = nameof(Types);

    /// <summary>What the generated program is printed from.</summary>
    public const string Program = nameof(Program);

    /// <summary>What the deploy files are printed from.</summary>
    public const string Api = nameof(Api);

    /// <summary>The same, with the comments of referenced projects.</summary>
    public const string DescribedApi = nameof(DescribedApi);
}
