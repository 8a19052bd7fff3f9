extern alias engine;

using System.Collections.Immutable;
using System.Text.Json;
using engine::Sluice.MappingTemplates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Programs;

/// <summary>What must hold of every program. Each answer is null, or says what does not hold.</summary>
internal static class ProgramCheck
{
    /// <summary>A type that programs know by the alias of its reference, too.</summary>
    public const string AliasedType = "other::Other.Thing";

    private static readonly MetadataReference Aliased = Reference().WithAliases(["other", "global"]);

    /// <summary>Of a program that is right: nobody complains, and every file of it can be read.</summary>
    public static string? OfValid(string source, bool withFiles)
    {
        if (Generate(source, out var generated) is { } failure)
        {
            return failure;
        }

        var complaint = generated!.Output.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error || (d.Severity == DiagnosticSeverity.Warning && generated.IsGenerated(d)))
            ?? Rules(source).FirstOrDefault();
        return complaint is not null ? Describe(generated, complaint) : withFiles ? OfFiles(generated) : null;
    }

    /// <summary>Of any program: where generated code has an error, a rule of ours said first what is wrong.</summary>
    public static string? OfAny(string source)
    {
        if (Generate(source, out var generated) is { } failure)
        {
            return failure;
        }

        var error = generated!.Output.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error && generated.IsGenerated(d));
        return error is null || Rules(source).Any(d => d.Severity == DiagnosticSeverity.Error) ? null : Describe(generated, error);
    }

    // Over the source alone: rules do not look at generated files, and what those declare costs most of the time.
    private static ImmutableArray<Diagnostic> Rules(string source) => Analysis.Run(Compile(source));

    private static CSharpCompilation Compile(string source) => Compiler.Compile(OutputKind.ConsoleApplication, source).AddReferences(Aliased);

    private static PortableExecutableReference Reference()
    {
        using var image = new MemoryStream();
        Compiler.Compile("namespace Other { public sealed class Thing { public int Number { get; set; } public Kind Kind { get; set; } } public enum Kind { One, Two } }")
            .WithAssemblyName("Other").Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success.ShouldBeTrue();
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static string? Generate(string source, out Generated? generated)
    {
        generated = null;
        try
        {
            generated = Generated.From(Compile(source));
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return exception.ToString();
        }
    }

    private static string? OfFiles(Generated generated)
    {
        foreach (var file in generated.Step<ApiModel>(TrackingNames.Api).Where(api => api is not null).SelectMany(api => DeployFilesEmitter.Emit(api).Items))
        {
            try
            {
                if (file.Path.EndsWith(".json", StringComparison.Ordinal))
                {
                    JsonDocument.Parse(file.Text).Dispose();
                }
                else if (file.Path.EndsWith(".vtl", StringComparison.Ordinal))
                {
                    MappingTemplate.Parse(file.Text);
                }
            }
            catch (Exception exception) when (exception is JsonException or TemplateParseException)
            {
                return file.Path + ": " + exception.Message;
            }
        }

        return null;
    }

    private static string Describe(Generated generated, Diagnostic diagnostic) =>
        (generated.IsGenerated(diagnostic) ? "in generated code: " : "") + diagnostic + "\n    " + diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line];
}
