using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

// A stand-in of Verify.SourceGenerators, over the same files: one for each source that a generator gave.
#pragma warning disable IDE0130 // The namespace is Verify's.
namespace VerifyXunit;

internal static partial class Verifier
{
    public static SettingsTask Verify(GeneratorDriver target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var result = target.GetRunResult();
        result.Diagnostics.ShouldBeEmpty("Verify.SourceGenerators would print these, and this stand-in does not.");
        return new(result.Results.SelectMany(generator => generator.GeneratedSources).Select(Target), sourceFile, method);
    }

    /// <summary>Prints diagnostics as Verify.SourceGenerators does, into the file that has the test's name alone.</summary>
    public static SettingsTask AppendValue(this SettingsTask task, string name, IEnumerable<Diagnostic> data) => task.With(new(null, "txt", DiagnosticText.Of(name, data)));

    private static SnapshotTarget Target(GeneratedSourceResult source) =>
        new(Path.GetFileNameWithoutExtension(source.SyntaxTree.FilePath), Path.GetExtension(source.SyntaxTree.FilePath)[1..], $"//HintName: {source.HintName}\n{source.SourceText}");
}
#pragma warning restore IDE0130
