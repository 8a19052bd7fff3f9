using Microsoft.CodeAnalysis;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>A mistake and its cure.</summary>
/// <param name="Id">The only diagnostic that the mistake gives.</param>
/// <param name="Broken">Source; <c>[|</c> and <c>|]</c> stand around the exact place.</param>
/// <param name="Cured">Source without a diagnostic, the generator's or the compiler's.</param>
internal sealed record DiagnosticCase(string Id, string Broken, string Cured)
{
    /// <summary>True where the mistake is that the project does not reference Microsoft.Extensions.DependencyInjection.</summary>
    public bool IsWithoutContainer { get; init; }

    /// <summary>Of the mistake, where that is it.</summary>
    public string AssemblyName { get; init; } = "Api";

    /// <summary>The mistake is in a mapping template: the texts are such.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>The text of the mapping template a.vtl that the project has, or null.</summary>
    public string? TemplateText { get; init; }

    /// <summary>True where the project is a program, as one of an application is, and not a library.</summary>
    public bool IsProgram { get; init; }

    /// <summary>The properties of the project.</summary>
    public ProjectProperties Properties { get; init; } = new();

    private const string Api = "[assembly: RestApi(\"Api\")]\n";

    /// <summary>Members of a function.</summary>
    public static DiagnosticCase Members(string id, string broken, string cured) => File(id, Function(broken), Function(cured));

    /// <summary>A whole file, with an API declared.</summary>
    public static DiagnosticCase File(string id, string broken, string cured) => new(id, Api + broken, Api + cured);

    /// <summary>Types beside a function that takes and returns <c>Dto</c>.</summary>
    public static DiagnosticCase Types(string id, string broken, string cured)
    {
        var function = "\n" + Function("[HttpPost(\"/\")] public Dto Post(Dto dto) => dto;");
        return File(id, broken + function, cured + function);
    }

    /// <summary>The request template of an operation.</summary>
    public static DiagnosticCase Template(string id, string broken, string cured) => new(id, broken, cured) { IsTemplate = true };

    /// <summary>Compiles what is broken or what is cured, and looks at it.</summary>
    public Generated Run(string text)
    {
        if (IsTemplate)
        {
            return Generated.From(Compiler.Compile(Api + Function("[HttpPost(\"/\"), RequestTemplate(\"a.vtl\")] public void Post() { }")), files: [new ProjectFile("/project/a.vtl", text)]);
        }

        var compilation = Compiler.Compile(IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, text).WithAssemblyName(AssemblyName);
        return Generated.From(
            IsWithoutContainer ? compilation.WithoutContainer() : compilation,
            properties: Properties,
            files: TemplateText is { } template ? [new ProjectFile("/project/a.vtl", template)] : []);
    }

    private static string Function(string members) => "[LambdaFunction]\npublic sealed class F\n{\n    " + members + "\n}\n";
}
