namespace Sluice.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, by which tests assert why each step ran.</summary>
internal static class TrackingNames
{
    /// <summary>All declarations of the project. It is the same object as before if nothing has changed.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>The parsed methods with an HTTP attribute.</summary>
    public const string Operations = nameof(Operations);

    public const string Functions = nameof(Functions);

    /// <summary>The class that registers services.</summary>
    public const string Startup = nameof(Startup);

    public const string RestApi = nameof(RestApi);

    public const string Authorizers = nameof(Authorizers);

    /// <summary>The mapping templates of the user.</summary>
    public const string TemplateFiles = nameof(TemplateFiles);

    /// <summary>The comments of referenced projects.</summary>
    public const string CommentFiles = nameof(CommentFiles);

    public const string Project = nameof(Project);

    /// <summary>The types that bodies, results and parameters use, each once.</summary>
    public const string Types = nameof(Types);

    /// <summary>The model from which the generated program is printed.</summary>
    public const string Program = nameof(Program);

    /// <summary>The model from which the deploy files are printed.</summary>
    public const string Api = nameof(Api);

    /// <summary>The same model with the comments of referenced projects.</summary>
    public const string DescribedApi = nameof(DescribedApi);
}
